package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension OpenFolder {
  /// Puts a file of another folder here too, under the same path: a second name for the same bytes, or
  /// a copy where the file system has no links.
  package func adopt(_ file: String, from other: OpenFolder) throws(SystemFailure) {
    try makeFolderAbove(file)
    if linkat(other.descriptor, file, descriptor, file, 0) == 0 { return }
    guard [EPERM, EMLINK, EXDEV, ENOTSUP].contains(errno) else {
      throw SystemFailure(action: "cannot keep '\(other.place(file))'", errno: errno)
    }
    guard let bytes = try other.read(file) else {
      throw SystemFailure(action: "cannot keep '\(other.place(file))'", reason: "it is a folder")
    }
    try write(bytes, to: file)
  }

  /// As ``adopt(_:from:)``, when the file holds these bytes and no others, with these permissions.
  /// Nothing is concluded from dates: all bytes are compared, and those of the name here, which nobody
  /// else can give to another file.
  ///
  /// - Parameter room: a buffer for the file; its contents don't matter.
  /// - Returns: false when the file must be written; then there is none here.
  package func adopt(
    _ file: String, from other: OpenFolder, holding bytes: [UInt8], permissions: UInt32,
    room: inout [UInt8]
  ) throws(SystemFailure) -> Bool {
    guard linkat(other.descriptor, file, descriptor, file, 0) == 0 else { return false }
    if holds(file, bytes, permissions: permissions, room: &room) { return true }
    try removeFile(file)
    return false
  }

  private func holds(
    _ file: String, _ bytes: [UInt8], permissions: UInt32, room: inout [UInt8]
  ) -> Bool {
    let opened = openat(descriptor, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return false }
    defer { _ = systemClose(opened) }
    var status = stat()
    guard fstat(opened, &status) == 0, FileKind(mode: status.st_mode) == .file,
      UInt32(status.st_mode & 0o7777) == permissions, Int(status.st_size) == bytes.count
    else { return false }
    if room.count < bytes.count { room = Array(repeating: 0, count: max(64 * 1024, bytes.count)) }
    return room.withUnsafeMutableBytes { buffer in
      var count = 0
      while count < bytes.count {
        let more = systemRead(opened, buffer.baseAddress.map { $0 + count }, bytes.count - count)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { return false }
        count += more
      }
      return bytes.withUnsafeBytes { expected in
        guard let expected = expected.baseAddress, let read = buffer.baseAddress else {
          return true
        }
        return memcmp(expected, read, count) == 0
      }
    }
  }

  /// The permissions that new files get here and now. Asked while no other task makes files: the system
  /// tells its mask only to those who set another.
  package static func permissionsOfNewFiles() -> UInt32 {
    let mask = umask(0)
    umask(mask)
    return UInt32(0o644 & ~mask)
  }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
