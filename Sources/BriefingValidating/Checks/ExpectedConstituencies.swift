internal import BriefingDiagnostics

/// A constituency that is not in the file gets no pack, and nobody would notice.
enum ExpectedConstituencies: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    guard let codes = register.codes,
      let expected = register.edition.expectedConstituencies, codes.count != expected.count
    else { return [] }
    let missing = expected.codes.filter { !codes.contains($0) }
    let named = missing.prefix(10).joined(separator: ", ")
    let more = missing.count > 10 ? " and \(missing.count - 10) more" : ""
    return [
      Diagnostic(
        .constituencyCount,
        "the table has \(codes.count) constituencies, and \(expected.count) are expected",
        at: SourceLocation(register.tables.constituencies.path),
        help: missing.isEmpty
          ? "expected-constituencies in briefing.yml says how many there are"
          : "not in the table: \(named)\(more)")
    ]
  }
}

extension Check {
  static let constituencyCount = Check(
    "constituency-count", .joins, for: .data,
    "there are more or fewer constituencies than expected",
    example: "649 rows, where `briefing.yml` expects 650")
}
