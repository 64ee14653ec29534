internal import BriefingDiagnostics

/// One number or mailbox at two forces is most likely a row that was copied and not finished.
enum SharedContacts: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    shared(
      register, "number", column: "phone", key: \.contact.phone.dialled,
      shown: \.contact.phone.display)
      + shared(
        register, "mailbox", column: "email", key: { $0.contact.email.text.lowercased() },
        shown: \.contact.email.text)
  }

  private static func shared(
    _ register: Register, _ what: String, column: String, key: (ForceContact) -> String,
    shown: (ForceContact) -> String
  ) -> [Diagnostic] {
    var first: [String: TableReader<ForceContact>.Entry] = [:]
    return register.contacts.compactMap { entry in
      guard let earlier = first[key(entry.value)] else {
        first[key(entry.value)] = entry
        return nil
      }
      guard earlier.value.force != entry.value.force else { return nil }
      return Diagnostic(
        .sharedContact,
        "the \(what) '\(shown(entry.value))' stands at '\(earlier.value.force)' and at '\(entry.value.force)'",
        at: entry.row.location, cell: entry.row.cell(column),
        related: Diagnostic.Related("the first one is here", at: earlier.row.location),
        help: "ask both forces which is right")
    }
  }
}

extension Check {
  static let sharedContact = Check(
    "shared-contact", .contacts, .warning, for: .severalRows,
    "two police forces have the same number or mailbox",
    example: "one number in the rows of `northshire` and of `gwlad`")
}
