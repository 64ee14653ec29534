@testable import BriefingPublishing

extension Manifest {
  /// As a run writes it.
  func text() throws -> String {
    let share = shard.flatMap(Shard.init).map {
      ManifestDraft.Share(shard: $0, set: set ?? "")
    }
    let draft = ManifestDraft(
      head: ManifestDraft.Head(
        election: election, pollingDay: pollingDay, sample: sample, inputs: inputs, share: share),
      files: try files.map {
        try ManifestLine.file($0.path, bytes: $0.bytes, sha256: $0.sha256)
      },
      packs: try packs.map(ManifestLine.pack))
    var text: [UInt8] = []
    _ = try draft.write { text += $0 }
    return String(decoding: text, as: UTF8.self)
  }
}
