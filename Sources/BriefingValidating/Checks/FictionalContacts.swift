internal import BriefingDiagnostics

/// A number reserved for drama, or an address that can't exist, in a set that says it is real.
enum FictionalContacts: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    guard !register.edition.isSample else { return [] }
    return ContactCell.all(of: register).filter(\.field.isFictional).map { cell in
      cell.diagnostic(
        .fictionalContact, message(cell.field),
        help: "put the real one in; only a set with 'sample: true' may hold made-up contacts")
    }
  }

  private static func message(_ field: ContactField) -> String {
    switch field.value {
    case .phone: "the number '\(field.text)' is one that Ofcom reserves for drama"
    case .email: "the mailbox '\(field.text)' can't exist"
    case .website: "the website '\(field.text)' can't exist"
    }
  }
}

extension Check {
  static let fictionalContact = Check(
    "fictional-contact", .contacts, for: .row,
    "a made-up number or address stands in a set that is said to be real",
    example: "`01632 960001`, which Ofcom keeps for drama")
}
