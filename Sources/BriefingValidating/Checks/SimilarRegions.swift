internal import BriefingDiagnostics
internal import BriefingLoading

/// A region that is written in two ways would stand twice in the list of packs.
enum SimilarRegions: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let rows = Dictionary(grouping: register.constituencies, by: \.value.region)
    return rows.compactMap { region, entries in
      let likelier = rows.filter { ($0.value.count, region) > (entries.count, $0.key) }.map(\.key)
      let meant = likelier.filter { isOne($0, region, isAlone: entries.count == 1) }.min()
      return meant.map { other in
        entries[0].row.diagnostic(
          .similarRegion,
          "the region of \(entries.count) is '\(region)', and of \(rows[other]?.count ?? 0) it is '\(other)'",
          in: "region", help: "if they are one region, write it in one way")
      }
    }
  }

  /// Regions that are counted differ in a digit.
  private static func isOne(_ region: String, _ other: String, isAlone: Bool) -> Bool {
    TextKey.of(region) == TextKey.of(other)
      || (isAlone && !other.contains(where: \.isNumber)
        && Suggestion.nearest(to: other, in: [region], within: 1) != nil)
  }
}

extension Check {
  static let similarRegion = Check(
    "similar-region", .joins, .warning, for: .data, "one region seems to be written in two ways",
    example: "`South east` in one row, and `South East` in all others")
}
