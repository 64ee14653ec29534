/// A manifest about to be written: its entries are lines already, so that whole it takes no more
/// memory than its text.
struct ManifestDraft {
  /// What the manifest says of all packs.
  struct Head {
    let election: String
    /// ISO 8601.
    let pollingDay: String
    let sample: Bool
    let inputs: String
    /// Which share of all packs this is; `nil` for all of them.
    var share: Share?
  }

  struct Share {
    let shard: Shard
    /// The digest of what all shares together hold: see ``ShareSet``.
    let set: String
  }

  let head: Head
  /// In the order of their paths.
  let files: [[UInt8]]
  /// In the order of their slugs.
  let packs: [[UInt8]]

  /// What stands behind the last entry, before the digest.
  static let digestKey = "\n  ],\n  \"digest\": "
  static let packsKey = "\n  ],\n  \"packs\": ["
  static let indent = "\n    "

  /// Passes on the text, piece by piece: a line for each entry, so that a difference between two
  /// runs can be read, and at the end the digest of all before it.
  ///
  /// - Returns: the digest.
  func write(to sink: ([UInt8]) throws -> Void) throws -> String {
    var digest = Digest.Stream()
    func put(_ bytes: [UInt8]) throws {
      digest.update(bytes)
      try sink(bytes)
    }
    func put(_ lines: [[UInt8]]) throws {
      for (index, line) in lines.enumerated() {
        try put((index == 0 ? Self.indent : ",\(Self.indent)").utf8 + line)
      }
    }
    try put(headText())
    try put(files)
    try put(Array(Self.packsKey.utf8))
    try put(packs)
    try put(Array(Self.digestKey.utf8))
    let end = digest.finish()
    try sink(Array("\"\(end)\"\n}\n".utf8))
    return end
  }

  private func headText() throws -> [UInt8] {
    var json = Array("{\n  \"format\": \(Manifest.currentFormat),\n  \"election\": ".utf8)
    json += try ManifestLine.json(head.election)
    json += ",\n  \"polling-day\": ".utf8
    json += try ManifestLine.json(head.pollingDay)
    json += ",\n  \"sample\": \(head.sample),\n  \"inputs\": ".utf8
    json += try ManifestLine.json(head.inputs)
    if let share = head.share {
      json += ",\n  \"shard\": ".utf8
      json += try ManifestLine.json(share.shard.description)
      json += ",\n  \"set\": ".utf8
      json += try ManifestLine.json(share.set)
    }
    json += ",\n  \"files\": [".utf8
    return json
  }
}
