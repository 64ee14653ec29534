internal import BriefingDiagnostics
internal import BriefingOutput

/// A pack names every date of its nation's timetable: one that was moved must not stand with its old
/// day anywhere.
enum DateCheck {
  /// - Parameter isCalendar: a calendar file says when a date begins and ends, any other the day.
  static func findings(
    in path: String, _ scan: Scan, of pack: ExpectedPack, isCalendar: Bool
  ) -> [VerificationFinding] {
    let missing =
      isCalendar
      ? Set(pack.dates.flatMap(\.calendar)).filter { !scan.flow.holds(Flow($0).bytes) }
      : Set(pack.dates.map(\.day)).subtracting(scan.dates)
    return missing.sorted().map { text in
      VerificationFinding(
        .missingDate, "the pack of \(pack.title) lacks the date '\(text)'", in: path,
        help: "the timetable changed after the pack was made; run briefing generate again")
    }
  }
}

extension Check {
  static let missingDate = Check(
    "missing-date", .finished, for: .publisher, "a pack lacks a date of its timetable",
    example: "polling day was moved after the pack was made")
}
