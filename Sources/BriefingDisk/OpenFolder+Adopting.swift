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
    let code = errno
    let action = "cannot keep '\(other.place(file))'"
    guard [EPERM, EMLINK, ENOTSUP].contains(code) else {
      let help =
        code == EXDEV ? "it lies on another file system: unmount that, or move it elsewhere" : nil
      throw SystemFailure(action: action, errno: code, help: help)
    }
    guard let status = try other.status(of: file), status.kind == .file,
      let bytes = try other.read(file)
    else {
      throw SystemFailure(action: action, reason: "it can't be linked, and is no file to copy")
    }
    try write(bytes, to: file)
    try setPermissions(status.permissions, of: file)
  }

  /// As ``adopt(_:from:)``, when the file holds these bytes and no others, is ours and has these
  /// permissions.
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
      UInt32(status.st_mode & 0o7777) == permissions, status.st_uid == geteuid(),
      Int(status.st_size) == bytes.count
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

  /// Whether a file here and the one with the same path in another folder hold the same, or are links
  /// to the same.
  package func holdsTheSame(_ path: String, as other: OpenFolder) throws(SystemFailure) -> Bool {
    let (here, there) = (try status(of: path)?.kind, try other.status(of: path)?.kind)
    switch (here, there) {
    case (.file, .file): return try read(path) == other.read(path)
    case (.symbolicLink, .symbolicLink): return try target(of: path) == other.target(of: path)
    default: return false
    }
  }

  /// - Returns: as bytes: a target need not be text.
  private func target(of link: String) throws(SystemFailure) -> [CChar] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlinkat(descriptor, link, &buffer, buffer.count)
    guard count >= 0 else {
      throw SystemFailure(action: "cannot read the link '\(place(link))'", errno: errno)
    }
    return Array(buffer[..<count])
  }

  /// The permissions that new files get here and now. Asked while no other task makes files: the system
  /// tells its mask only to those who set another.
  package static func permissionsOfNewFiles() -> UInt32 {
    let mask = umask(0)
    umask(mask)
    return UInt32(0o644 & ~mask)
  }
}
