internal import BriefingDiagnostics

/// Guidance that was to be looked over by a day that has passed.
enum ReviewDates {
  static func check(_ guidance: [GuidanceSection], _ options: CheckOptions) -> [Diagnostic] {
    guidance.compactMap { section in
      guard let reviewBy = section.reviewBy, reviewBy < options.asOf else { return nil }
      return Diagnostic(
        .reviewDue, "the section was to be reviewed by \(reviewBy)",
        at: SourceLocation(section.body.path), severity: .warning,
        help: "check its facts against their source, then set a new review-by")
    }
  }
}
