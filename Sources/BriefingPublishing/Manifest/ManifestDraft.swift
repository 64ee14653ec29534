internal import BriefingCompiling
internal import BriefingOutput

/// A manifest about to be written: its entries are lines already, so that whole it takes no more
/// memory than its text.
struct ManifestDraft {
  let election: String
  /// ISO 8601.
  let pollingDay: String
  let sample: Bool
  var edition = Manifest.candidates
  /// `nil` when the issuer does not count them.
  var issue: Int?
  /// The digest of the content and the templates.
  let inputs: String
  /// That hold something, by the names of the tables.
  var columns: [String: [String]] = [:]
  /// In the order of their paths.
  let files: [[UInt8]]
  /// In the order of their slugs.
  let packs: [[UInt8]]

  /// Passes on the text, piece by piece: a line for each entry, so that a difference between two
  /// runs can be read, and at the end the digest of all before it.
  func write(to sink: ([UInt8]) throws -> Void) throws {
    let digest = try Digest.sha256 { update in
      func put(_ bytes: [UInt8]) throws {
        try update(bytes)
        try sink(bytes)
      }
      func put(_ lines: [[UInt8]]) throws {
        for (index, line) in lines.enumerated() {
          try put((index == 0 ? "\n    " : ",\n    ").utf8 + line)
        }
      }
      try put(head())
      try put(files)
      try put(Array("\n  ],\n  \"packs\": [".utf8))
      try put(packs)
      try put(Array("\n  ],\n  \"digest\": ".utf8))
    }
    try sink(Array("\"\(digest)\"\n}\n".utf8))
  }

  private func head() throws -> [UInt8] {
    var json = Array("{\n  \"format\": \(Manifest.currentFormat),\n  \"election\": ".utf8)
    json += try ManifestLine.json(election)
    json += ",\n  \"polling-day\": ".utf8
    json += try ManifestLine.json(pollingDay)
    json += ",\n  \"sample\": \(sample)".utf8
    if edition != Manifest.candidates {
      json += ",\n  \"edition\": ".utf8
      json += try ManifestLine.json(edition)
    }
    if let issue { json += ",\n  \"issue\": \(issue)".utf8 }
    json += ",\n  \"inputs\": ".utf8
    json += try ManifestLine.json(inputs)
    json += ",\n  \"columns\": ".utf8
    json += try ManifestLine.lists(columns)
    json += ",\n  \"files\": [".utf8
    return json
  }
}

extension ManifestDraft {
  init(
    _ campaign: CompiledCampaign, inputs: String, columns: [String: [String]],
    files: [Manifest.File], packs: [ManifestEntry]
  ) throws {
    self.init(
      election: campaign.electionName, pollingDay: campaign.pollingDay, sample: campaign.isSample,
      edition: campaign.editionName,
      issue: campaign.issueNumber, inputs: inputs, columns: columns,
      files: try files.map {
        try ManifestLine.file($0.path, bytes: $0.bytes, sha256: $0.sha256)
      },
      packs: packs.map(\.line))
  }
}

extension CompiledCampaign {
  var manifestName: String { hidesManifest ? Manifest.hiddenName : Manifest.name }
}
