#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Tells whether a file is the one that a run would write.
///
/// Nothing is concluded here from dates, or from what a file was made from: a file is the same when
/// all its bytes are. What need not be compared is for ``PackKeeper`` to say. (A program that holds
/// the file open and writes into it later changes what was published; `verify` finds that.)
extension OutputTree {
  /// One file, whatever its names are.
  struct FileIdentity: Equatable {
    let device: dev_t
    let number: ino_t
  }

  /// The file at a path, when it holds these bytes and no others, with these permissions.
  ///
  /// - Parameter room: a buffer for the file; its contents don't matter.
  /// - Returns: `nil` also when the file can't be read: then it is written anew.
  func file(
    at path: String, holding bytes: [UInt8], mode: mode_t, room: inout [UInt8]
  ) -> FileIdentity? {
    let file = openFile(descriptor, path)
    guard file >= 0 else { return nil }
    defer { _ = closeFile(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode == S_IFREG | mode,
      Int(status.st_size) == bytes.count
    else { return nil }
    // One byte more than there should be: a file that has grown meanwhile shows itself.
    if room.count <= bytes.count {
      room = Array(repeating: 0, count: max(64 * 1024, bytes.count + 1))
    }
    let isSame = room.withUnsafeMutableBytes { buffer in
      var count = 0
      while count < bytes.count {
        let more = readFile(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { return false }
        count += more
      }
      guard count == bytes.count else { return false }
      return bytes.withUnsafeBytes { expected in
        guard let expected = expected.baseAddress, let read = buffer.baseAddress else {
          return true
        }
        return memcmp(expected, read, count) == 0
      }
    }
    return isSame ? FileIdentity(device: status.st_dev, number: status.st_ino) : nil
  }

  /// Which file a path names, without following a link; `nil` when there is none.
  func identity(of path: String) -> FileIdentity? {
    var status = stat()
    guard fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileIdentity(device: status.st_dev, number: status.st_ino)
  }

  /// Whether a path names the same file here and in another tree: one file with two names.
  func shares(_ path: String, with other: OutputTree) -> Bool {
    guard let here = identity(of: path) else { return false }
    return here == other.identity(of: path)
  }
}

/// A link is not followed: what it leads to may be right today and wrong tomorrow.
private func openFile(_ folder: Int32, _ path: String) -> Int32 {
  openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
}

private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func readFile(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
