internal import BriefingDiagnostics
internal import BriefingOutput

/// Whether the first language still says what a translation was made from.
struct TranslationAge {
  /// The digest that the translation keeps; `nil` where nothing says what it was made from.
  let kept: String?
  let place: SourceLocation
  let related: Diagnostic.Related
  let severity: Severity

  /// - Parameter original: the words as they are now.
  func check(_ original: String, stale: String, unchecked: String) -> Diagnostic? {
    let digest: String
    do { digest = try original.digestOfWords() } catch {
      return Diagnostic(
        .uncheckedTranslation, "\(error.action): \(error.reason)", at: place, severity: .error,
        help: error.help)
    }
    if let kept, kept == digest { return nil }
    return Diagnostic(
      kept == nil ? .uncheckedTranslation : .staleTranslation, kept == nil ? unchecked : stale,
      at: place, severity: severity, related: related,
      help: "see that both say the same, then write 'translated-from: \(digest)'")
  }
}

extension GuidanceSection {
  /// The title and the words.
  var words: String { "\(title) \(body.text)" }
}

extension String {
  /// Enough of it to tell two texts apart, wherever their lines break.
  func digestOfWords() throws(SystemFailure) -> String {
    // Scalar by scalar, and those that everybody knows first: a guidance is long.
    let words = unicodeScalars.split {
      ($0.value < 0x21 || $0.value > 0x7E) && $0.properties.isWhitespace
    }.map(Substring.init).joined(separator: " ")
    return String(try Digest.sha256(Array(words.utf8)).prefix(16))
  }
}
