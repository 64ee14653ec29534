internal import BriefingDiagnostics
internal import BriefingOutput

/// No link that leads nowhere, and none without words.
enum EmptyLinkCheck {
  static func findings(in path: String, page: HTMLPage) -> [VerificationFinding] {
    page.links.filter { isEmpty($0.target) }.map { link in
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

  /// A scheme that the plain text was left with.
  static func findings(in path: String, text flow: [UInt8]) -> [VerificationFinding] {
    ["mailto:", "tel:"].flatMap { scheme in
      flow.occurrences(of: Array(scheme.utf8)).filter { place in
        let next = place.upperBound < flow.count ? flow[place.upperBound] : Flow.boundary
        return next == Flow.boundary || next == Flow.wrap
      }.map { _ in
        VerificationFinding(.emptyLink, "'\(scheme)' leads nowhere", in: path, help: help)
      }
    }
  }

  private static func isEmpty(_ target: String) -> Bool {
    // Most links are longer than what can be empty, with room for blanks.
    target.utf8.count <= 24
      && nowhere.contains(target.utf8.filter { !$0.isHTMLBlank }.text.lowercased())
  }

  private static let nowhere: Set<String> = ["", "#", "mailto:", "tel:", "https://", "http://"]
  private static let help = "a value was missing when the link was made; look at its template"
}

extension Check {
  static let emptyLink = Check(
    "empty-link", .finished, for: .templates, "a finished link has no address, or no words",
    example: "`mailto:` with no mailbox behind it")
}
