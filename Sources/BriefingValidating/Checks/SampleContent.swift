internal import BriefingDiagnostics

/// Samples are never published for real.
enum SampleContent: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    guard options.isStrict, register.edition.isSample else { return [] }
    return [
      Diagnostic(
        .sampleContent, "the content says that its contacts are samples",
        at: SourceLocation("Content/briefing.yml"),
        help: "put real contacts in, then set 'sample: false'")
    ]
  }
}
