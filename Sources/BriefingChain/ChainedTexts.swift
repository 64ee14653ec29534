internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// What texts in one language become, and of what: the same texts become the same.
struct ChainedTexts: Sendable {
  private let texts: EditionTexts
  private let edition: Edition?
  let compiled: Diagnosed<CompiledTexts>
  /// `nil` when the settings are wrong.
  let settled: SettledTexts?

  /// Each language on a thread of its own, so that an editor does not wait for one after the other.
  ///
  /// - Parameter last: of which what is the same stands.
  static func make(
    of texts: [EditionTexts], _ edition: Edition?, after last: [ChainedTexts]
  ) -> [ChainedTexts] {
    atOnce(texts) { ChainedTexts($0, edition, after: last) }
  }

  private init(_ texts: EditionTexts, _ edition: Edition?, after last: [ChainedTexts]) {
    (self.texts, self.edition) = (texts, edition)
    let same = last.first { $0.texts == texts }
    let before = last.first { $0.texts.language == texts.language }
    let compiled =
      same?.compiled ?? Compiler.compile(texts, after: before?.compiled.value)
    self.compiled = compiled
    settled =
      same?.edition == edition
      ? same?.settled : edition.map { Compiler.settle(compiled.value, for: $0) }
  }
}
