internal import BriefingDiagnostics
internal import BriefingValidating

/// Holds a link to the rules of a cell, and what it shows to where it leads.
enum LinkRules {
  /// - Parameters:
  ///   - target: where the link leads, with the author's tags.
  ///   - words: what a reader sees of it, with the author's tags.
  static func check(
    target: String, words: String, at place: SourceLocation
  ) -> [Diagnostic] {
    if target.isEmpty { return [nowhere(at: place)] }
    do throws(LinkAddress.Fault) {
      let lead = try LinkLead(target)
      if words == target { return [] }
      return ShownContact.all(in: words).first { !$0.isSame(as: lead) }.map { contact in
        [
          Diagnostic(
            .misleadingLink, "the link shows '\(contact.text)' and leads to '\(target)'", at: place,
            help: "let it lead to what it shows, or write other words")
        ]
      } ?? []
    } catch {
      return [
        Diagnostic(
          .unsafeLink, "the link's target '\(target)' \(error.problem)", at: place,
          help: error.help)
      ]
    }
  }

  static func nowhere(at place: SourceLocation) -> Diagnostic {
    Diagnostic(.unsafeLink, "the link leads nowhere", at: place, help: "write its address")
  }
}

extension Check {
  static let misleadingLink = Check(
    "misleading-link", .guidance, for: .author,
    "a link shows another number, mailbox or address than it leads to",
    example: "`[999](tel:101)`")
}
