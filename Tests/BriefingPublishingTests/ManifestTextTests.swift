import Testing

@testable import BriefingPublishing

/// What a run believes of the manifest that stands.
@Suite struct ManifestTextTests {
  private static let digest = String(repeating: "0123456789abcdef", count: 4)

  private func manifest(_ slugs: [String] = ["ashford-vale", "ashford"]) -> Manifest {
    Manifest(
      format: Manifest.currentFormat, election: "An \"election\"\n  ],\n  \"packs\": [",
      pollingDay: "2024-07-04", sample: false, inputs: "ef", shard: "1/2", set: "0f",
      files: [Manifest.File(path: "index.html", bytes: 3, sha256: Self.digest)],
      packs: slugs.map { slug in
        Manifest.Pack(
          code: "E14000001", name: "packs/\\\"", slug: slug, inputs: nil, withheld: nil,
          files: [
            Manifest.File(path: "packs/\(slug)/pack.txt", bytes: 12, sha256: Self.digest)
          ])
      })
  }

  private func parsed(_ manifest: Manifest) throws -> ManifestText {
    try #require(ManifestText(Array(manifest.text().utf8)))
  }

  private func isBelieved(_ bytes: [UInt8]) -> Bool {
    if case .some = ManifestText(bytes) { true } else { false }
  }

  @Test func knowsTheHeadAndTheFiles() throws {
    let text = try parsed(manifest())
    #expect(text.head.election == manifest().election)
    #expect(text.head.shard == "1/2")
    #expect(text.head.files == manifest().files)
    #expect(Set(text.slugs) == ["ashford", "ashford-vale"])
    #expect(text.lists("packs/ashford/pack.txt", in: "ashford"))
    #expect(!text.lists("packs/ashford/pack", in: "ashford"))
    #expect(!text.lists("packs/ashford/pack.txt", in: "elsewhere"))
  }

  @Test func givesTheEntriesInTheirOrder() throws {
    let manifest = manifest()
    let text = try parsed(manifest)
    #expect(text.lines.map(Array.init) == (try manifest.packs.map(ManifestLine.pack)))
  }

  @Test func knowsAManifestWithoutPacks() throws {
    let text = try parsed(manifest([]))
    #expect(text.slugs.isEmpty)
    #expect(text.lines.isEmpty)
  }

  /// One bit anywhere, and nothing is believed.
  @Test func believesNothingOfAManifestThatWasChanged() throws {
    let bytes = Array(try manifest().text().utf8)
    for position in bytes.indices {
      var changed = bytes
      changed[position] ^= 1
      #expect(!isBelieved(changed), "byte \(position)")
    }
    for length in [0, 1, 60, bytes.count - 1] {
      #expect(!isBelieved(Array(bytes[..<length])))
    }
    #expect(!isBelieved(bytes + [0x0A]))
  }
}
