internal import BriefingDiagnostics

/// A number reserved for drama, or an address that can't exist, in a set that says it is real.
enum FictionalContacts: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    guard !register.edition.isSample else { return [] }
    return ContactCell.all(of: register).compactMap { cell in
      problem(of: cell.value).map { cell.diagnostic(.fictionalContact, $0, help: help) }
    }
  }

  static let help = "put the real one in; only a set with 'sample: true' may hold made-up contacts"

  static func problem(of contact: ContactField.Value) -> String? {
    guard contact.isFictional else { return nil }
    return switch contact {
    case .phone: "the number '\(contact.text)' is one that Ofcom reserves for drama"
    case .email: "the mailbox '\(contact.text)' can't exist"
    case .website: "the website '\(contact.text)' can't exist"
    }
  }
}

extension Check {
  static let fictionalContact = Check(
    "fictional-contact", .contacts, for: .row,
    "a made-up number or address stands in a set that is said to be real",
    example: "`01632 960001`, which Ofcom keeps for drama")
}
