internal import BriefingCompiling

/// Says what packs are made from. One task's own: what it remembers is not guarded.
struct RecipeBook: Sendable {
  /// The digest of the sources that all packs are made from.
  private let shared: [UInt8]
  /// A few words for each set of contacts, of which there are no more than packs.
  private var remembered: [ContactsKey: SIMD4<UInt64>] = [:]

  /// - Parameter shared: the digest of all sources but those that ``CompiledPack`` stands for.
  init(shared: String) {
    self.shared = Array(shared.utf8)
  }

  mutating func recipe(of pack: CompiledPack) throws -> Recipe {
    var bytes = shared
    bytes.reserveCapacity(Self.room)
    pack.appendOwnValues(to: &bytes)
    // What the manifest says of a pack that is withheld is a part of what is made.
    if pack.isWithheld { bytes += try ManifestLine.pack(Manifest.Pack(pack, files: [])) }
    withUnsafeBytes(of: contacts(of: pack)) { bytes += $0 }
    return Recipe(digest: Digest.words(of: bytes))
  }

  /// Most packs' own values take less.
  private static let room = 512

  private mutating func contacts(of pack: CompiledPack) -> SIMD4<UInt64> {
    guard let key = pack.contactsKey else { return .zero }
    if let known = remembered[key] { return known }
    var bytes: [UInt8] = []
    pack.appendContactValues(to: &bytes)
    let digest = Digest.words(of: bytes)
    remembered[key] = digest
    return digest
  }
}
