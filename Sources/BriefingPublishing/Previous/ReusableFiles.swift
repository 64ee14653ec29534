#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files of the output that stands, which a run takes over where it would write the same bytes.
///
/// Nothing is concluded from dates, or from what a file was made from: a file is the same when all
/// its bytes are those that the run has just rendered. Its digest then is the one that the manifest
/// has for it; whether the manifest is as it was written, its own digest tells.
struct ReusableFiles: Sendable {
  private let descriptor: Int32
  private let manifest: PreviousManifest
  /// What a new file would have.
  private let mode: mode_t

  /// - Returns: `nil` when there is no output, or its manifest proves nothing.
  static func open(_ previous: PreviousOutput) -> ReusableFiles? {
    guard let manifest = previous.ours, manifest.text != nil else { return nil }
    let descriptor = openFolder(previous.folder)
    guard descriptor >= 0 else { return nil }
    let mask = umask(0)
    umask(mask)
    return ReusableFiles(descriptor: descriptor, manifest: manifest, mode: 0o644 & ~mask)
  }

  func close() { _ = closeFile(descriptor) }

  /// The digest of a file that holds these bytes.
  ///
  /// - Parameters:
  ///   - slug: of the pack that the file belongs to; `nil` for a page beside the packs.
  ///   - room: a buffer for the file; its contents don't matter.
  /// - Returns: `nil` when the file is another one, or can't be read: then it is written anew.
  func digest(
    of path: String, holding bytes: [UInt8], slug: String?, room: inout [UInt8]
  ) -> String? {
    let known =
      if let slug { manifest.text?.digest(of: path, bytes: bytes.count, in: slug) } else {
        manifest.pages[path].flatMap { $0.bytes == bytes.count ? $0.sha256 : nil }
      }
    guard let known, holds(bytes, path, &room) else { return nil }
    return known
  }

  /// Gives the file a second name in a new tree.
  ///
  /// - Returns: whether the file system could.
  func link(_ path: String, into tree: OutputTree) -> Bool {
    tree.link(path, from: descriptor)
  }

  private func holds(_ bytes: [UInt8], _ path: String, _ room: inout [UInt8]) -> Bool {
    let file = openFile(descriptor, path)
    guard file >= 0 else { return false }
    defer { _ = closeFile(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode == S_IFREG | mode,
      Int(status.st_size) == bytes.count
    else { return false }
    // One byte more than there should be: reading it proves that the file ends there.
    if room.count <= bytes.count {
      room = Array(repeating: 0, count: max(64 * 1024, bytes.count + 1))
    }
    return room.withUnsafeMutableBytes { buffer in
      var count = 0
      while count <= bytes.count {
        let more = readFile(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if more < 0, errno == EINTR { continue }
        guard more > 0 else { break }
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
  }
}

private func openFolder(_ path: String) -> Int32 {
  open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
}

/// A link is not followed: what it leads to may be right today and wrong tomorrow.
private func openFile(_ folder: Int32, _ path: String) -> Int32 {
  openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
}

private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func readFile(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}
