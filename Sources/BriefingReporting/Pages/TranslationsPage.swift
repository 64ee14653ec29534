internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingOutput
internal import BriefingValidating

/// For the translator: each section that waits for words, with both texts beside each other.
enum TranslationsPage {
  /// - Parameter diagnostics: all that was found.
  static func make(
    _ guidance: [LoadedGuidance], _ diagnostics: [Diagnostic], isSample: Bool
  ) -> String {
    let texts = Dictionary(guidance.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let found = diagnostics.filter { Check.ofTranslations.contains($0.check) }
    let sections = Dictionary(grouping: found, by: \.location.path)
    return ReportPage.make(title: "Translations to look at", root: "./", isSample: isSample) {
      page in
      if sections.isEmpty {
        page.element("p", text: "Every section is translated, and somebody has reviewed it.")
      }
      for (path, problems) in sections.sorted(by: { $0.key < $1.key }) {
        page.element("h2", text: path)
        for problem in problems { page.problem(problem) }
        let original = problems.lazy.compactMap(\.related?.location.path).first
        let paths = [original, path].compactMap(\.self)
        guard paths.contains(where: { texts[$0] != nil }) else { continue }
        page.element("div", ["class": "beside"]) { page in
          for path in paths { show(texts[path], at: path, &page) }
        }
      }
    }
  }

  private static func show(
    _ text: LoadedGuidance?, at path: String, _ page: inout HTMLWriter
  ) {
    page.element("div") { page in
      page.element("h3", text: path)
      guard let text else { return page.element("p", text: "There is no such file yet.") }
      page.element("div", ["class": "words", "lang": String(text.language ?? "")]) { page in
        if case .scalar(let title)? = text.frontMatter["title"]?.content {
          page.element("p") { $0.element("strong", text: title) }
        }
        page.text(text.body)
      }
    }
  }
}
