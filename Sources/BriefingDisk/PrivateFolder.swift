package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A temporary folder that only its owner may enter (mode 700).
package struct PrivateFolder: Sendable {
  package let path: String

  /// Where this process was told to put temporary files.
  package static var place: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// - Parameters:
  ///   - parent: a folder for temporary files.
  ///   - name: what its name begins with.
  package init(in parent: String, named name: String) throws(SystemFailure) {
    func failure(_ code: Int32) -> SystemFailure {
      SystemFailure(
        action: "cannot make a temporary folder in '\(parent)'", errno: code,
        help: "set TMPDIR to a folder that you may write to")
    }
    guard let above = FolderPath.resolved(parent) else { throw failure(errno) }
    var template = "\(above)/\(name).XXXXXX".utf8CString
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw failure(errno) }
    path = made
  }

  /// - Returns: the path of a new folder in it, as private.
  package func makeFolder(_ name: String) throws(SystemFailure) -> String {
    let folder = "\(path)/\(name)"
    guard mkdir(folder, 0o700) == 0 else {
      throw SystemFailure(action: "cannot make the folder '\(folder)'", errno: errno)
    }
    return folder
  }

  package func remove() { Self.remove(path) }

  /// Removes all that is in it, as far as that goes: a program that has just been killed may still be
  /// making files, and the system clears temporary folders anyway.
  package static func remove(_ path: String) {
    for _ in 0..<50 {
      guard let folder = try? OpenFolder.open(path) else { return }
      defer { folder.close() }
      for entry in (try? folder.entries()) ?? [] { try? folder.remove(entry.name) }
      if rmdir(path) == 0 || errno != ENOTEMPTY { return }
      usleep(10_000)
    }
  }
}
