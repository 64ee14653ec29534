internal import BriefingDiagnostics
internal import BriefingOutput

/// Every phone number, address, link and date of the HTML stands in its plain-text counterpart, and the
/// other way round.
enum LosslessCheck {
  /// - Parameter codes: such as 999, that are phone numbers wherever they stand.
  static func findings(
    html: Scan, in page: String, text: Scan, in textPath: String, codes: Set<PhoneKey>
  ) -> [VerificationFinding] {
    let htmlFacts = ShownFacts(html)
    let textFacts = ShownFacts(text, known: htmlFacts.phones)
    return htmlFacts.missing(from: textFacts, codes: codes).map { fact in
      VerificationFinding(
        .lostInText, "the \(fact) of '\(page)' does not stand here", in: textPath,
        help: "the plain text must hold all that the page holds; look at both templates")
    }
      + textFacts.missing(from: htmlFacts, codes: codes).map { fact in
        VerificationFinding(
          .lostInHTML, "the \(fact) of '\(textPath)' does not stand here", in: page,
          help: "the page must hold all that the plain text holds; look at both templates")
      }
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
