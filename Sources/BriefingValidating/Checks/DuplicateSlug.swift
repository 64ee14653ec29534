internal import BriefingDiagnostics
internal import BriefingLoading

/// Two names with one slug would put two packs into one folder, and one would be lost.
enum DuplicateSlug {
  static func check(_ rows: [TableReader<ConstituencyRow>.Entry]) -> [Diagnostic] {
    var first: [String: (identity: ConstituencyIdentity, row: Table.Row)] = [:]
    first.reserveCapacity(rows.count)
    var diagnostics: [Diagnostic] = []
    for entry in rows {
      guard let identity = entry.value.identity else { continue }
      guard let earlier = first[identity.slug] else {
        first[identity.slug] = (identity, entry.row)
        continue
      }
      guard earlier.identity.code != identity.code else { continue }
      diagnostics.append(
        entry.row.diagnostic(
          .duplicateSlug,
          "'\(identity.name)' would be written to the same folder as '\(earlier.identity.name)': \(identity.slug)",
          in: "name",
          related: Diagnostic.Related("the other name is here", at: earlier.row.location),
          help: "make the names differ in a letter or a digit"))
    }
    return diagnostics
  }
}

extension Check {
  static let duplicateSlug = Check(
    "duplicate-slug", .joins, for: .severalRows,
    "two constituencies would be written to one folder",
    example: "`North Wick` and `North-wick` would both be `north-wick`")
}
