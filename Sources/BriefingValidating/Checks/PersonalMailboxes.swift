internal import BriefingDiagnostics

/// A person goes on leave; a role's mailbox is read by whoever is on duty.
enum PersonalMailboxes: RegisterCheck {
  /// Words that name a role, not a person.
  private static let roleWords: Set<String> = [
    "operation", "op", "bridger", "spoc", "election", "elections", "electoral", "team", "unit",
    "security", "safety", "police", "office", "officer", "contact", "enquiries", "support", "desk",
    "candidate", "candidates", "events", "planning", "control", "intelligence", "prevent",
    "democratic", "services", "local", "policing", "mailbox", "single", "point",
  ]

  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    ContactCell.all(in: register.tables.spocs).compactMap { cell in
      guard case .email(let email) = cell.value, isPersonal(email.localPart) else { return nil }
      return cell.diagnostic(
        .personalMailbox, "'\(email.text)' looks like one person's mailbox",
        help: "ask the force for a mailbox that is read by whoever is on duty")
    }
  }

  /// Two or three words of letters with dots between, as `first.last` or `first.last.1234`.
  private static func isPersonal(_ name: String) -> Bool {
    let words = name.lowercased().split(whereSeparator: { ".-_".contains($0) }).map(String.init)
    let names = words.filter { word in word.allSatisfy(\.isLetter) }
    return name.contains(".") && (2...3).contains(names.count) && words.count <= 3
      && !words.contains { roleWords.contains($0) }
  }
}

extension Check {
  static let personalMailbox = Check(
    "personal-mailbox", .contacts, .warning, for: .row,
    "a mailbox seems to be one person's, and will not be read when they leave",
    example: "`sam.sample.1234@northshire.police.uk`")
}
