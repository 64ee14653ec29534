package import BriefingDiagnostics
internal import BriefingForms
package import BriefingValidating

/// Whether each text and its translation are built alike, and whether each phrase stands in both.
package enum TranslationParity {
  /// - Parameter outlines: of each text.
  package static func check(
    _ own: EditionTexts, from first: EditionTexts, _ outlines: inout MadeOfTexts<TextOutline?>
  ) -> [Diagnostic] {
    let originals = Dictionary(
      first.guidance.map { ($0.id, $0.body) }, uniquingKeysWith: { first, _ in first })
    return own.guidance.compactMap { section in
      originals[section.id].flatMap { difference(of: section.body, from: $0, "section", &outlines) }
    } + phrases(own, from: first, &outlines)
  }

  private static func phrases(
    _ own: EditionTexts, from first: EditionTexts, _ outlines: inout MadeOfTexts<TextOutline?>
  ) -> [Diagnostic] {
    let file = "phrases/\(own.language.code).yml"
    guard !own.unreadableTemplates.contains(file) else { return [] }
    let originals = first.templates.filter(\.text.isPhrase)
    let phrases = Dictionary(
      own.templates.filter { $0.text.path == "Templates/\(file)" }.map { ($0.name, $0.text) },
      uniquingKeysWith: { first, _ in first })
    if let path = originals.first?.text.path, phrases.isEmpty {
      return [
        Diagnostic(
          .missingTranslation, "there are no phrases in \(own.language.name)",
          at: SourceLocation("Templates/\(file)"), help: "translate \(path) into this file")
      ]
    }
    return originals.compactMap { original in
      let name = original.name.dropFirst("partials/".count).dropLast(".md".count)
      if let phrase = phrases[original.name] {
        return difference(of: phrase, from: original.text, "phrase '\(name)'", &outlines)
      }
      return Diagnostic(
        .missingTranslation, "the phrase '\(name)' is not there in \(own.language.name)",
        at: SourceLocation("Templates/\(file)"),
        related: related(original.text.location(line: 1)),
        help: "add a line '\(name): …'")
    }
  }

  private static func difference(
    of own: SourceText, from original: SourceText, _ what: String,
    _ outlines: inout MadeOfTexts<TextOutline?>
  ) -> Diagnostic? {
    guard !own.isPlain || !original.isPlain,
      let ownOutline = outlines.of(own, { TextOutline($0) }),
      let outline = outlines.of(original, { TextOutline($0) }),
      let difference = ownOutline.difference(from: outline)
    else { return nil }
    let (first, here) = (difference.names.original, difference.names.own)
    let name = Language.first.name
    let message =
      switch (first, here) {
      case (let first?, let here?): "the \(what) has \(here) where the \(name) has \(first)"
      case (let first?, nil): "the \(what) lacks \(first), which the \(name) has"
      default: "the \(what) has \(here ?? ""), which the \(name) lacks"
      }
    return Diagnostic(
      .differingTranslation, message,
      at: difference.places.own ?? ownOutline.parts.last?.place ?? own.location(line: 1),
      related: related(
        difference.places.original ?? outline.parts.last?.place ?? original.location(line: 1)),
      help: "build both alike: the same blocks, tags, links and numbers in the same places")
  }

  private static func related(_ place: SourceLocation) -> Diagnostic.Related {
    Diagnostic.Related("the \(Language.first.name) is here", at: place)
  }
}

extension SourceText {
  /// Words and nothing else, as most phrases are: there is nothing to compare.
  fileprivate var isPlain: Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: " ,.:?'".utf8.contains(byte)
      }
    }
  }
}
