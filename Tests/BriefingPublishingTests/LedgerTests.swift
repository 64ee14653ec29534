import Testing

@testable import BriefingPublishing

/// What a run believes of what the last one noted.
@Suite struct LedgerTests {
  private func stamp(_ number: UInt64) -> FileStamp {
    FileStamp(
      number: number, size: number + 1, mode: number + 2, modified: number + 3,
      changed: number + 4)
  }

  private var entries: [LedgerEntry?] {
    [
      LedgerEntry(
        recipe: Recipe(digest: SIMD4(1, 2, 3, .max)), folder: stamp(10), twin: stamp(20),
        files: [stamp(30), stamp(40)]),
      nil,
      LedgerEntry(
        recipe: Recipe(digest: .zero), folder: stamp(50), twin: nil,
        files: (1...6).map { stamp($0 * 100) }),
    ]
  }

  private func manifest(_ election: String = "An election") throws -> ManifestText {
    let manifest = Manifest(
      format: Manifest.currentFormat, election: election, pollingDay: "2024-07-04", sample: false,
      inputs: "ef", shard: nil, set: nil, files: [],
      packs: ["ashford", "bramley", "corby"].map { slug in
        Manifest.Pack(
          code: slug, name: slug, slug: slug, inputs: nil, withheld: nil,
          files: [Manifest.File(path: "packs/\(slug)/pack.txt", bytes: 1, sha256: "00")])
      })
    return try #require(ManifestText(Array(manifest.text().utf8)))
  }

  private func binding(_ election: String = "An election", device: UInt64 = 7) throws -> [UInt8] {
    try #require(LedgerBinding()).bytes(manifest: manifest(election).digest, device: device)
  }

  private func bytes() throws -> [UInt8] {
    try Ledger.bytes(of: entries, binding: binding())
  }

  private func isBelieved(_ bytes: [UInt8]) throws -> Bool {
    let ledger = try Ledger(bytes, of: manifest(), binding: binding())
    if case .some = ledger { return true } else { return false }
  }

  @Test func givesBackWhatWasNoted() throws {
    let ledger = try #require(Ledger(bytes(), of: manifest(), binding: binding()))
    let folders = ["ashford", "bramley", "corby"].map { "packs/\($0)" }
    #expect(folders.map { ledger.entry(ofFolder: $0) } == entries)
    #expect(ledger.entry(ofFolder: "packs/elsewhere") == nil)
    #expect(ledger.entry(ofFolder: "ashford") == nil)
    let line = try #require(ledger.line(ofFolder: "packs/bramley"))
    #expect(String(decoding: line, as: UTF8.self).contains("\"slug\":\"bramley\""))
  }

  @Test func isForOneManifestAndDevice() throws {
    #expect(try isBelieved(bytes()))
    let other = try Ledger(bytes(), of: manifest("Another one"), binding: binding("Another one"))
    #expect(other.map { _ in true } == nil)
    let elsewhere = try Ledger(bytes(), of: manifest(), binding: binding(device: 8))
    #expect(elsewhere.map { _ in true } == nil)
  }

  @Test func isNothingWhenAByteIsWrong() throws {
    let right = try bytes()
    for position in stride(from: 0, to: right.count, by: 7) {
      var wrong = right
      wrong[position] ^= 0x10
      #expect(try !isBelieved(wrong), "byte \(position)")
    }
  }

  @Test func isNothingWhenItIsCutShortOrGrows() throws {
    let right = try bytes()
    for count in stride(from: 0, to: right.count, by: 8) {
      #expect(try !isBelieved(Array(right.prefix(count))), "\(count) bytes")
    }
    #expect(try !isBelieved(right + right.suffix(8)))
    #expect(try !isBelieved(right + [0]))
  }

  /// Sealed as it should be, and still not what the manifest lists.
  @Test func isNothingWhenItIsOfOtherPacks() throws {
    for others in [Array(entries.dropLast()), entries + [nil], []] {
      let bytes = try Ledger.bytes(of: others, binding: binding())
      #expect(try !isBelieved(bytes))
    }
  }

  @Test func changesPlacesWithTheSpareTree() throws {
    let entry = try #require(entries[0])
    let exchanged = try #require(entry.exchanged)
    #expect(exchanged.folder == entry.twin)
    #expect(exchanged.twin == entry.folder)
    #expect(exchanged.exchanged == entry)
    #expect(try #require(entries[2]).exchanged == nil)
  }
}
