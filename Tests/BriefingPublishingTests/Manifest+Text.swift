import BriefingOutput

@testable import BriefingPublishing

extension Manifest {
  /// As a run writes it.
  func text() throws -> String {
    let draft = ManifestDraft(
      election: election, pollingDay: pollingDay, sample: sample, inputs: inputs,
      files: try files.map {
        try ManifestLine.file($0.path, bytes: $0.bytes, sha256: $0.sha256)
      },
      packs: try packs.map(ManifestLine.pack))
    var text: [UInt8] = []
    try draft.write { text += $0 }
    return String(decoding: text, as: UTF8.self)
  }
}
