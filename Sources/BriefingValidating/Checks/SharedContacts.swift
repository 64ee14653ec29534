internal import BriefingDiagnostics
internal import BriefingLoading

/// One number or mailbox at two forces is most likely a row that was copied and not finished.
enum SharedContacts: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    var first: [String: TableReader<SPoC>.Entry] = [:]
    return register.tables.spocs.values.flatMap { entry in
      entry.value.contacts.compactMap { field in
        guard let (what, key) = identity(of: field) else { return nil }
        guard let earlier = first[key] else {
          first[key] = entry
          return nil
        }
        guard earlier.value.force != entry.value.force else { return nil }
        return entry.row.diagnostic(
          .sharedContact,
          "the \(what) '\(field.text)' stands at '\(earlier.value.force)' and at '\(entry.value.force)'",
          in: field.column.name,
          related: Diagnostic.Related("the first one is here", at: earlier.row.location),
          help: "ask both forces which is right")
      }
    }
  }

  /// - Returns: `nil` for what forces may rightly have in common.
  private static func identity(of field: ContactField) -> (what: String, key: String)? {
    switch field.value {
    case .phone(let phone): ("number", phone.dialled)
    case .email(let email): ("mailbox", email.text.lowercased())
    case .website: nil
    }
  }
}

extension Check {
  static let sharedContact = Check(
    "shared-contact", .contacts, .warning, for: .severalRows,
    "two police forces have the same number or mailbox",
    example: "one number in the rows of `northshire` and of `gwlad`")
}
