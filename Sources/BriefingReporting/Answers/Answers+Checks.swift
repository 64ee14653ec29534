package import BriefingDiagnostics

extension AnswerReview {
  /// What is found in answers; each stands beside the code that finds it.
  package static let checks: [Check] = [
    .unreadableAnswers, .outdatedAnswer, .conflictingAnswers, .invalidAnswer, .unwritableTable,
  ]
}
