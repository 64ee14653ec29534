internal import Synchronization

/// The gzip variants that were asked for of late.
final class GzipCache: Sendable {
  /// Fewer bytes than this fit in one packet with the head, however they are coded.
  private static let smallestFile = 860
  /// A larger file would hold up other readers while it is compressed.
  private static let largestFile = 8 << 20

  /// What an entry takes besides its bytes, roughly; also one that says that there is no variant.
  private static let entrySize = 512

  private struct Contents {
    var entries: [String: (content: CompressedContent, size: Int, used: Int)] = [:]
    var size = 0
    var uses = 0
  }

  private let contents = Mutex(Contents())
  /// In bytes of the variants together.
  private let limit: Int

  init(limit: Int = 64 << 20) {
    self.limit = limit
  }

  /// The variant of an open file, or nil when the file is better sent as it is.
  func variant(of file: borrowing ServedFile) throws -> CompressedContent? {
    guard (Self.smallestFile...Self.largestFile).contains(file.size) else { return nil }
    let version = file.validators.tag.opaque
    let content = contents.withLock { contents in
      contents.uses += 1
      let content = contents.entries[version]?.content ?? CompressedContent()
      let size = contents.entries[version]?.size ?? 0
      contents.entries[version] = (content, size, contents.uses)
      return content
    }
    let exists = try content.exists(made: { try Gzip.compress(file.read()) })
    keep(content, as: version)
    return exists ? content : nil
  }

  private func keep(_ content: CompressedContent, as version: String) {
    let size = content.bytes.count + Self.entrySize
    contents.withLock { contents in
      guard let entry = contents.entries[version], entry.content === content, entry.size == 0 else {
        return
      }
      contents.entries[version]?.size = size
      contents.size += size
      guard contents.size > limit else { return }
      // The older half goes at once, so that not every new variant must look for the oldest.
      for (version, entry) in contents.entries.sorted(by: { $0.value.used < $1.value.used }) {
        guard contents.size > limit / 2 else { return }
        contents.entries[version] = nil
        contents.size -= entry.size
      }
    }
  }
}
