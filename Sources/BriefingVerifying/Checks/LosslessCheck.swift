internal import BriefingDiagnostics
internal import BriefingOutput

/// Every phone number, address, link and date of the HTML stands in its plain-text twin, and the
/// other way round.
struct LosslessCheck {
  /// Codes such as 999 that are phone numbers wherever they stand.
  let shortNumbers: Set<PhoneKey>

  func findings(html: PackPage, text: PackText) -> [VerificationFinding] {
    let htmlFacts = Facts([html.visible, html.targets])
    let textFacts = Facts([text.scan], known: htmlFacts.phones)
    let codes = shortNumbers.union(Self.dialled(by: html.page))
    return htmlFacts.missing(from: textFacts, codes: codes).map { fact in
      VerificationFinding(
        .lostInText, "the \(fact) of '\(html.path)' does not stand here", in: text.path,
        help: "the plain text must hold all that the page holds; look at both templates")
    }
      + textFacts.missing(from: htmlFacts, codes: codes).map { fact in
        VerificationFinding(
          .lostInHTML, "the \(fact) of '\(text.path)' does not stand here", in: html.path,
          help: "the page must hold all that the plain text holds; look at both templates")
      }
  }

  /// The short codes that the page's own links dial.
  private static func dialled(by page: HTMLPage) -> Set<PhoneKey> {
    Set(
      page.links.compactMap { link in
        guard link.target.hasPrefix("tel:"), let key = PhoneKey(link.target), key.isShort else {
          return nil
        }
        return key
      })
  }
}

extension Check {
  static let lostInText = Check(
    "lost-in-text", .finished, for: .templates,
    "the plain text of a pack lacks what its page shows",
    example: "`105` stands in `index.html` and not in `pack.txt`")

  static let lostInHTML = Check(
    "lost-in-html", .finished, for: .templates,
    "the page of a pack lacks what its plain text shows",
    example: "`105` stands in `pack.txt` and not in `index.html`")
}
