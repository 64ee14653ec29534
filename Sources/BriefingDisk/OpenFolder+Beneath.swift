package import BriefingDiagnostics
internal import CSystemCalls

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension OpenFolder {
  /// Opens a folder that a path leads to, links and all; `nil` when there is none.
  package static func following(_ path: String) throws(SystemFailure) -> OpenFolder? {
    let descriptor = systemOpenFolder(path)
    if descriptor >= 0 { return OpenFolder(path: path, descriptor: descriptor) }
    if meansAbsent(errno) { return nil }
    throw SystemFailure(action: "cannot open '\(path)'", errno: errno)
  }

  /// What came of an attempt to open a file.
  package enum Opening: ~Copyable {
    case opened(OpenFile)
    case absent
    /// A symbolic link is on the way.
    case linked
    /// As many files are open as the system allows.
    case refused
  }

  /// Opens a file below the folder for reading, and follows no symbolic link on the way: it is in the
  /// folder, whatever somebody renames meanwhile. Does not wait for the writer of a FIFO.
  ///
  /// - Parameter file: names without `.` and `..`, and with one slash between two of them.
  package func openBeneath(_ file: String) throws(SystemFailure) -> Opening {
    let opened = briefing_open_beneath(descriptor, file)
    if opened >= 0 { return .opened(OpenFile(descriptor: opened)) }
    switch errno {
    case ELOOP: return .linked
    case EMFILE, ENFILE: return .refused
    // ENXIO: a socket, which can't be opened at all.
    case let code where code == ENXIO || meansAbsent(code): return .absent
    case let code: throw SystemFailure(action: "cannot open '\(place(file))'", errno: code)
    }
  }
}
