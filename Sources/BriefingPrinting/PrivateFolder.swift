internal import BriefingDiagnostics
internal import BriefingDisk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A temporary folder that only its owner may enter (mode 700): a pack names who to call, and
/// nobody else on the machine should be able to change that before it is printed.
struct PrivateFolder {
  let path: String

  init() throws(SystemFailure) {
    let parent = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    // The browser starts in another folder.
    var template = "\(try Self.absolute(parent))/briefing-pdf.XXXXXX".utf8CString
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else {
      throw SystemFailure(
        action: "cannot make a temporary folder in '\(parent)'", errno: errno,
        help: "set TMPDIR to a folder that you may write to")
    }
    path = made
  }

  private static func absolute(_ path: String) throws(SystemFailure) -> String {
    guard let resolved = realpath(path, nil) else {
      throw SystemFailure(
        action: "cannot make a temporary folder in '\(path)'", errno: errno,
        help: "set TMPDIR to a folder that you may write to")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A folder for one page. Its name is short, because the names of sockets must be.
  func makePageFolder(_ number: Int) throws(SystemFailure) -> PageFolder {
    let folder = PageFolder(path: "\(path)/\(number)")
    guard mkdir(folder.path, 0o700) == 0 else {
      throw SystemFailure(action: "cannot make the folder '\(folder.path)'", errno: errno)
    }
    return folder
  }

  func remove() { Self.remove(path) }

  /// Removes all that is in it, as far as that goes: a browser that has just been killed may still be
  /// making files, and the system clears temporary folders anyway.
  static func remove(_ path: String) {
    for _ in 0..<50 {
      guard let folder = try? OpenFolder.open(path) else { return }
      defer { folder.close() }
      for entry in (try? folder.entries()) ?? [] { try? folder.remove(entry.name) }
      if rmdir(path) == 0 || errno != ENOTEMPTY { return }
      usleep(10_000)
    }
  }
}
