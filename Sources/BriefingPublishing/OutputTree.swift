internal import BriefingDiagnostics
internal import BriefingDisk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that is being filled. Paths are relative to it, so that nothing can land elsewhere.
struct OutputTree: Sendable {
  let path: String
  /// Its files may be other names of files that stand elsewhere, so none is ever written over.
  let isSpare: Bool
  let descriptor: Int32

  /// Makes the folder, which must not exist.
  static func create(at path: String, mode: mode_t) throws(SystemFailure) -> OutputTree {
    guard mkdir(path, mode) == 0 else {
      throw SystemFailure(action: "cannot make the folder '\(path)'", errno: errno)
    }
    return try open(at: path, isSpare: false)
  }

  /// Opens a folder that is there.
  static func open(at path: String, isSpare: Bool) throws(SystemFailure) -> OutputTree {
    let descriptor = openFolder(path)
    guard descriptor >= 0 else {
      throw SystemFailure(action: "cannot open the folder '\(path)'", errno: errno)
    }
    return OutputTree(path: path, isSpare: isSpare, descriptor: descriptor)
  }

  func close() {
    _ = systemClose(descriptor)
  }

  /// Makes the folder and those above it; one that is there already is fine.
  func makeFolder(_ folder: String) throws(SystemFailure) {
    if mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let parent = Self.parent(of: folder) else {
      throw SystemFailure(action: "cannot make the folder '\(path)/\(folder)'", errno: errno)
    }
    try makeFolder(parent)
    guard mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST else {
      throw SystemFailure(action: "cannot make the folder '\(path)/\(folder)'", errno: errno)
    }
  }

  /// What has this path, such as `S_IFDIR`; `nil` when nothing has.
  func kind(of path: String) -> mode_t? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// Makes the folder that a file stands in.
  func makeFolderAbove(_ file: String) throws(SystemFailure) {
    if let parent = Self.parent(of: file) { try makeFolder(parent) }
  }

  /// Removes a file; nothing there is fine.
  func remove(_ file: String) throws(SystemFailure) {
    guard unlinkat(descriptor, file, 0) == 0 || errno == ENOENT else {
      throw SystemFailure(action: "cannot remove '\(path)/\(file)'", errno: errno)
    }
  }

  /// Gives the folder itself these permissions.
  func setMode(_ mode: mode_t) throws(SystemFailure) {
    guard fchmod(descriptor, mode) == 0 else {
      throw SystemFailure(action: "cannot set the permissions of '\(path)'", errno: errno)
    }
  }

  /// Gives a folder these permissions, where it has others.
  func renewMode(_ mode: mode_t, of folder: String) throws(SystemFailure) {
    var status = stat()
    guard fstatat(descriptor, folder, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & 0o7777 == mode || fchmodat(descriptor, folder, mode, 0) == 0
    else {
      throw SystemFailure(action: "cannot set the permissions of '\(path)/\(folder)'", errno: errno)
    }
  }

  /// A folder keeps the permissions that somebody gave it; where it can't, it is still there.
  func setMode(_ mode: mode_t, of folder: String) {
    _ = fchmodat(descriptor, folder, mode, 0)
  }

  /// Writes a new file; its folder must be there.
  func write(_ bytes: [UInt8], to file: String) throws(SystemFailure) {
    let output = openat(descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard output >= 0 else { throw failure(file, errno) }
    var code = Self.writeAll(bytes, to: output)
    // A full disk or quota may only show when the file is closed.
    if systemClose(output) != 0, code == 0 { code = errno }
    guard code == 0 else { throw failure(file, code) }
  }

  /// Bytes that are collected before they are written.
  private static let writingRoom = 1 << 20

  /// Writes a new file whose bytes come piece by piece.
  ///
  /// - Parameter produce: passes each piece on.
  /// - Returns: the size of the file.
  func write(
    to file: String, _ produce: (_ put: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> Int {
    let output = openat(descriptor, file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard output >= 0 else { throw failure(file, errno) }
    var isOpen = true
    defer { if isOpen { _ = systemClose(output) } }
    var room: [UInt8] = []
    var size = 0
    func flush() throws(SystemFailure) {
      let code = Self.writeAll(room, to: output)
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

  /// - Returns: 0, or the value of `errno`.
  private static func writeAll(_ bytes: [UInt8], to output: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = systemWrite(
          output, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count >= 0 { offset += count } else if errno != EINTR { return errno }
      }
      return 0
    }
  }

  /// Puts a file of another tree here too: a second name for the same bytes, or a copy where the
  /// file system has no links.
  func adopt(_ file: String, from folder: String) throws(SystemFailure) {
    let source = "\(folder)/\(file)"
    try makeFolderAbove(file)
    if linkat(AT_FDCWD, source, descriptor, file, 0) == 0 { return }
    guard [EPERM, EMLINK, EXDEV, ENOTSUP].contains(errno) else {
      throw SystemFailure(action: "cannot keep '\(source)'", errno: errno)
    }
    guard let bytes = try FileReader.read(source) else {
      throw SystemFailure(action: "cannot keep '\(source)'", reason: "it is a folder")
    }
    try write(bytes, to: file)
  }

  /// Gives a file of another tree a second name here.
  ///
  /// - Parameter other: the tree in which the file has the same path.
  /// - Returns: whether the file system could.
  func link(_ file: String, from other: OutputTree) -> Bool {
    linkat(other.descriptor, file, descriptor, file, 0) == 0
  }

  /// Makes a symbolic link with the same target as one of another tree.
  func link(_ file: String, to target: String) throws(SystemFailure) {
    try makeFolderAbove(file)
    guard symlinkat(target, descriptor, file) == 0 else {
      throw SystemFailure(action: "cannot keep the link '\(file)'", errno: errno)
    }
  }

  private static func parent(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private func failure(_ file: String, _ code: Int32) -> SystemFailure {
    let isFull = code == ENOSPC || code == EDQUOT || code == EFBIG
    return SystemFailure(
      action: "cannot write '\(file)'", errno: code,
      help: isFull
        ? "make room, or allow larger files, and run again; the last output is untouched"
        : "the last output is untouched")
  }
}

private func openFolder(_ path: String) -> Int32 {
  open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
