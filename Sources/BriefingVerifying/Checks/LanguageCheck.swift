internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
internal import BriefingValidating

/// Nothing in a finished file is in another language than the file, but for what a page marks so.
struct LanguageCheck {
  let language: Language
  let sense: LanguageSense
  /// Texts of the data that have no words of their own in the language: a file without marks shows
  /// them too.
  let untranslated: Set<String>

  /// - Parameter names: of the place, in every language.
  func findings(
    in file: PackFile, naming names: [String], recall: inout Recall
  ) -> [VerificationFinding] {
    let texts = file.shownText.map { [(bytes: $0, language: language)] } ?? []
    let parts = texts + (file.page?.page.languages(of: language) ?? [])
    let head = file.headWords.split { $0 == 0x0A || $0 == 0x0D }.map { ($0, language) }
    return findings(in: file.path, paragraphs(parts) + head, names, recall: &recall)
  }

  /// A page beside the packs.
  func findings(
    in path: String, _ page: HTMLPage, recall: inout Recall
  ) -> [VerificationFinding] {
    findings(in: path, paragraphs(page.languages(of: language)), [], recall: &recall)
  }

  private typealias Paragraph = (bytes: ArraySlice<UInt8>, language: Language)

  private func paragraphs(_ parts: [(bytes: [UInt8], language: Language)]) -> [Paragraph] {
    parts.flatMap { part in
      part.bytes.split(separator: Flow.boundary).map { ($0, part.language) }
    }
  }

  private func findings(
    in path: String, _ paragraphs: [Paragraph], _ names: [String], recall: inout Recall
  ) -> [VerificationFinding] {
    let names = (names + untranslated).sorted { $0.utf8.count > $1.utf8.count }
    return paragraphs.compactMap { bytes, language in
      let bytes = bytes.map { $0 == Flow.wrap ? 0x20 : $0 }
      guard recall.paragraphs[language, default: []].insert(bytes).inserted,
        sense.foreign(in: bytes.text, of: language) != nil,
        let found = sense.foreign(
          in: names.reduce(bytes.text) { $0.replacing($1, with: " ") }, of: language)
      else { return nil }
      // In the next file it is found anew.
      recall.paragraphs[language]?.remove(bytes)
      return VerificationFinding(
        .wrongOutputLanguage,
        "'\(found.words)' is in '\(found.language.code)', not in '\(language.code)'", in: path,
        help: "translate it in the guidance, the phrases or the data, or give it a lang in the "
          + "template")
    }
  }
}

extension HTMLPage {
  /// What it says, by the language that it says it in; what is marked as any other is left out.
  fileprivate func languages(of own: Language) -> [(bytes: [UInt8], language: Language)] {
    var rest = shown.bytes
    let others = marked.compactMap { part -> (bytes: [UInt8], language: Language)? in
      rest.replaceSubrange(part.range, with: repeatElement(0x20, count: part.range.count))
      return Language(rawValue: String(part.language.prefix(2)))
        .map { (Array(shown.bytes[part.range]), $0) }
    }
    return [(rest, own), (spoken.bytes, own)] + others
  }
}

extension Check {
  static let wrongOutputLanguage = Check(
    "wrong-output-language", .finished, for: .author,
    "a finished file has words of another language than its own, and no `lang` marks them",
    example: "`Call the police at once.` in `packs/ynys-mon/cy/index.html`")
}
