internal import BriefingForms
internal import BriefingValidating

/// Pages that say the same in several languages, as one: behind what the first one shows stands what
/// the others do, each marked as what it is.
enum BilingualPage {
  static func join(_ pages: [(language: Language, page: [UInt8])]) -> [UInt8] {
    guard let first = pages.first else { return [] }
    let whole = String(decoding: first.page, as: UTF8.self)
    guard let end = whole.firstRange(of: "</body>") else { return first.page }
    let others = pages.dropFirst().map { language, page in
      "<div lang=\"\(language.words.tag)\">\n\(body(of: page, language))</div>\n"
    }
    return Array((whole[..<end.lowerBound] + others.joined() + whole[end.lowerBound...]).utf8)
  }

  /// What the page shows. Its places are called otherwise than those of the first one, and one element
  /// alone can be the main one of a page.
  private static func body(of page: [UInt8], _ language: Language) -> String {
    let whole = String(decoding: page, as: UTF8.self)
    guard let start = whole.firstRange(of: /<body>\n?/), let end = whole.firstRange(of: "</body>")
    else {
      return whole
    }
    return String(whole[start.upperBound..<end.lowerBound])
      .replacing(/\ (id|aria-labelledby)="([^"]+)"/) { " \($0.1)=\"\($0.2)-\(language.code)\"" }
      .replacing(/\ href="#([^"]+)"/) { " href=\"#\($0.1)-\(language.code)\"" }
      .replacing("<main ", with: "<div ").replacing("</main>", with: "</div>")
  }
}
