package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension OpenFolder {
  /// Makes a folder and those above it; one that is there already is fine.
  package func makeFolder(
    _ folder: String, permissions: UInt32 = 0o755
  ) throws(SystemFailure) {
    let permissions = mode_t(permissions)
    if mkdirat(descriptor, folder, permissions) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let parent = Self.parent(of: folder) else {
      throw SystemFailure(action: "cannot make the folder '\(place(folder))'", errno: errno)
    }
    try makeFolder(parent)
    guard mkdirat(descriptor, folder, permissions) == 0 || errno == EEXIST else {
      throw SystemFailure(action: "cannot make the folder '\(place(folder))'", errno: errno)
    }
  }

  /// Makes the folder that a file stands in.
  package func makeFolderAbove(_ file: String) throws(SystemFailure) {
    if let parent = Self.parent(of: file) { try makeFolder(parent) }
  }

  /// Writes a new file; its folder must be there.
  package func write(_ bytes: [UInt8], to file: String) throws(SystemFailure) {
    let code = systemFinish(bytes, in: try create(file))
    guard code == 0 else { throw failure(file, code) }
  }

  /// Bytes that are collected before they are written.
  private static let writingRoom = 1 << 20

  /// Writes a new file whose bytes come piece by piece.
  ///
  /// - Parameter produce: passes each piece on.
  /// - Returns: the size of the file.
  package func write(
    to file: String, _ produce: (_ put: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> Int {
    let output = try create(file)
    var isOpen = true
    defer { if isOpen { _ = systemClose(output) } }
    var room: [UInt8] = []
    var size = 0
    func flush() throws(SystemFailure) {
      let code = systemWriteAll(room, to: output)
      guard code == 0 else { throw failure(file, code) }
      size += room.count
      room.removeAll(keepingCapacity: true)
    }
    try produce { piece in
      room += piece
      if room.count >= Self.writingRoom { try flush() }
    }
    try flush()
    isOpen = false
    guard systemClose(output) == 0 else { throw failure(file, errno) }
    return size
  }

  private func create(_ file: String) throws(SystemFailure) -> Int32 {
    let output = openat(
      descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard output >= 0 else { throw failure(file, errno) }
    return output
  }

  private static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private func failure(_ file: String, _ code: Int32) -> SystemFailure {
    SystemFailure(action: "cannot write '\(file)'", errno: code, help: Self.help(code))
  }

  /// What to do when nothing more could be written.
  static func help(_ code: Int32) -> String {
    let isFull = code == ENOSPC || code == EDQUOT || code == EFBIG
    return isFull
      ? "make room, or allow larger files, and run again; the last output is untouched"
      : "the last output is untouched"
  }
}
