internal import BriefingDiagnostics

/// Guidance that was to be looked over by a day that has passed.
enum ReviewDates {
  static func check(_ guidance: [GuidanceSection], _ options: CheckOptions) -> [Diagnostic] {
    guidance.compactMap { section in
      guard let reviewBy = section.reviewBy, reviewBy < options.asOf else { return nil }
      return Diagnostic(
        .reviewDue, "the section was to be reviewed by \(reviewBy)",
        at: SourceLocation(section.body.path),
        help: "check its facts against their source, then set a new review-by")
    }
  }
}

extension Check {
  static let reviewDue = Check(
    "review-due", .guidance, .warning, for: .guidance,
    "a section of guidance is past the day by which it should be reviewed",
    example: "`review-by: 2024-06-14`, read a day later")
}
