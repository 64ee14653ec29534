internal import BriefingDiagnostics

/// A number reserved for drama, or an address that can't exist, in a set that says it is real.
enum FictionalContacts: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    guard !register.edition.isSample else { return [] }
    return ContactDetails.all(of: register).compactMap { detail in
      switch detail.value {
      case .phone(let phone) where phone.isReservedForDrama:
        fictional("the number '\(phone.display)' is one that Ofcom reserves for drama", detail)
      case .email(let email) where email.isReserved:
        fictional("the mailbox '\(email.text)' can't exist", detail)
      case .website(let website) where website.isReserved:
        fictional("the website '\(website.text)' can't exist", detail)
      default: nil
      }
    }
  }

  private static func fictional(_ message: String, _ detail: ContactDetails.Detail) -> Diagnostic {
    Diagnostic(
      .fictionalContact, message, at: detail.row.location, cell: detail.row.cell(detail.column),
      help: "put the real one in; only a set with 'sample: true' may hold made-up contacts")
  }
}

extension Check {
  static let fictionalContact = Check(
    "fictional-contact", .contacts, for: .row,
    "a made-up number or address stands in a set that is said to be real",
    example: "`01632 960001`, which Ofcom keeps for drama")
}
