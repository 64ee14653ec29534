internal import BriefingDiagnostics

/// Samples are never published for real.
enum SampleContent: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    guard options.isStrict, register.edition.isSample else { return [] }
    return [
      Diagnostic(
        .sampleContent, "the content says that its contacts are samples",
        at: .settings,
        help: "put real contacts in, then set 'sample: false'")
    ]
  }
}

extension Check {
  static let sampleContent = Check(
    "sample-content", .contacts, for: .data,
    "the content is a sample, and a real set was asked for",
    example: "`sample: true` in `briefing.yml`, and the run has `--strict`")
}
