internal import BriefingValidating

/// The names that the templates of a withheld pack may use: no contact is among them, so none can
/// be shown by mistake.
enum WithheldNames {
  static let root = Schema(varying.schema.fields + national.schema.fields)

  /// The record that is known while compiling; what differs from pack to pack is unknown in it.
  static func settledRecord(_ edition: PackNames.NationalEdition) -> Record {
    Record(
      Array(repeating: .unknown, count: varying.schema.fields.count)
        + national.record(edition).values)
  }

  private static let national = Shape(PackNames.national)

  static let varying = Shape<PackNames.InEdition<WithheldConstituency>>([
    .record("constituency", PackNames.identity) { $0.source.identity },
    .text("place", .folder) { $0.folder },
    .list("twins", PackNames.twin) { PackNames.twins(of: $0.language, $0.others) },
    .list("council", council) { $0.source.council.map { [$0] } ?? [] },
  ])

  private static let council = Shape<WithheldConstituency.Council>(
    [.text("authority") { $0.authority }] + PackNames.contacts { $0 })
}
