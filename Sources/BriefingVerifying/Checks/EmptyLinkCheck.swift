internal import BriefingDiagnostics
internal import BriefingOutput

/// No link without an address, and none without words.
enum EmptyLinkCheck {
  static func findings(in path: String, page: HTMLPage) -> [VerificationFinding] {
    page.links.filter { $0.target.utf8.allSatisfy { $0.isHTMLBlank || $0 == UInt8(ascii: "#") } }
      .map { link in
        VerificationFinding(
          .emptyLink,
          "\(link.attribute)=\"\(link.target)\" of the element '\(link.element)' is empty",
          in: path, help: help)
      }
      + page.wordless.map { target in
        VerificationFinding(
          .emptyLink, "the link to '\(target)' has no words to follow it by", in: path, help: help)
      }
  }

  private static let help = "a value was missing when the link was made; look at its template"
}

extension Check {
  static let emptyLink = Check(
    "empty-link", .finished, for: .templates, "a finished link has no address, or no words",
    example: "`<a href=\"\">`, or a link around nothing")
}
