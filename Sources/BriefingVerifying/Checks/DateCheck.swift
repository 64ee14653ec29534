internal import BriefingDiagnostics
internal import BriefingOutput

/// A pack names every date of its nation's timetable: one that was moved must not stand with its old
/// day anywhere.
struct DateCheck {
  let pack: ExpectedPack

  /// - Parameter flow: of a page or a text with dates.
  func findings(in path: String, _ flow: [UInt8]) -> [VerificationFinding] {
    missing(pack.dates.map(\.day), in: path, flow)
  }

  /// - Parameter flow: of a calendar file.
  func findings(inCalendar path: String, _ flow: [UInt8]) -> [VerificationFinding] {
    missing(pack.dates.flatMap(\.calendar), in: path, flow)
  }

  private func missing(
    _ texts: [String], in path: String, _ flow: [UInt8]
  ) -> [VerificationFinding] {
    Set(texts).sorted().filter { !flow.holds(Flow($0).bytes) }.map { text in
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
