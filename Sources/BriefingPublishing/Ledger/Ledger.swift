/// What the last run knew of the packs that it left behind, so that this one need not make or read
/// those again that nobody has touched and that would come out the same.
///
/// It speaks of one manifest, and of the files that stood beside it. Whatever stands there now and is
/// not as the ledger says is looked at as if there were no ledger.
///
/// It is only used when somebody asks, for it can be wrong: a file that is changed while a run goes on
/// and given its old date, or written to through memory, may be noted as right.
struct Ledger: Sendable {
  private let manifest: ManifestText
  private let words: [UInt64]
  /// Where the entries begin, in the order of the manifest, and where the last one ends.
  private let bounds: [Int]

  /// - Parameters:
  ///   - bytes: what ``bytes(of:binding:)`` made.
  ///   - manifest: of the output that stands.
  ///   - binding: of that manifest, here and now, as ``LedgerBinding`` writes it.
  /// - Returns: `nil` when the bytes are not whole, or speak of something else.
  init?(_ bytes: [UInt8], of manifest: ManifestText, binding: [UInt8]) {
    guard bytes.count % 8 == 0, bytes.count >= Self.fewestBytes,
      bytes.starts(with: binding),
      bytes.suffix(Self.sealLength).elementsEqual(Self.seal(bytes.dropLast(Self.sealLength)))
    else { return nil }
    words = bytes[LedgerBinding.length..<bytes.count - Self.sealLength].withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 8).map {
        bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
      }
    }
    var bounds = [0]
    bounds.reserveCapacity(manifest.count + 1)
    while let last = bounds.last, last < words.count {
      guard words[last] < Self.mostFiles else { return nil }
      bounds.append(last + LedgerEntry.length(words[last]))
    }
    guard bounds.last == words.count, bounds.count == manifest.count + 1 else { return nil }
    self.bounds = bounds
    self.manifest = manifest
  }

  /// - Parameter folder: of a pack, relative to the output folder.
  /// - Returns: `nil` for a pack that the last run did not make, or could not be certain of.
  func entry(ofFolder folder: String) -> LedgerEntry? {
    guard let position = position(ofFolder: folder) else { return nil }
    return LedgerEntry(words[bounds[position]..<bounds[position + 1]])
  }

  /// How the pack stands in the manifest.
  func line(ofFolder folder: String) -> [UInt8]? {
    position(ofFolder: folder).map { Array(manifest.line(at: $0)) }
  }

  private func position(ofFolder folder: String) -> Int? {
    guard folder.hasPrefix("packs/") else { return nil }
    return manifest.position(of: String(folder.dropFirst("packs/".count)))
  }
}

extension Ledger {
  /// The ledger as it is kept for the next run on the same machine.
  ///
  /// - Parameters:
  ///   - entries: of all packs, in the order of the manifest.
  ///   - binding: of that manifest, as ``LedgerBinding`` writes it.
  static func bytes(of entries: [LedgerEntry?], binding: [UInt8]) -> [UInt8] {
    var bytes = binding
    bytes.reserveCapacity(
      bytes.count + entries.reduce(0) { $0 + 8 * ($1?.length ?? 1) } + sealLength)
    var words: [UInt64] = []
    for entry in entries {
      words.removeAll(keepingCapacity: true)
      if let entry { entry.append(to: &words) } else { words.append(0) }
      words.withUnsafeBytes { bytes += $0 }
    }
    bytes += seal(bytes[...])
    return bytes
  }

  /// More than any pack has.
  private static let mostFiles: UInt64 = 1 << 16
  private static let sealLength = 64
  private static let fewestBytes = LedgerBinding.length + sealLength

  /// A file that is cut short, or that a dying disk has changed, shows itself.
  private static func seal(_ bytes: ArraySlice<UInt8>) -> String.UTF8View {
    var digest = Digest.Stream()
    digest.update(bytes)
    return digest.finish().utf8
  }
}
