internal import BriefingDiagnostics

/// A number that is the same for everybody reaches nobody's own contact.
enum NationalNumbers: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let tables = register.tables
    let cells =
      ContactCell.all(in: tables.forces) + ContactCell.all(in: tables.spocs)
      + ContactCell.all(in: tables.officers)
    return cells.compactMap { cell in
      guard case .phone(let phone) = cell.value, phone.extensionDigits == nil,
        let owner = ShortCode.owner(of: phone.digits)
      else { return nil }
      return cell.diagnostic(
        .nationalNumber, "'\(phone.display)' is \(owner), and not this contact's own",
        help: "write the number that reaches this contact"
          + (phone.digits == "101" ? ", or 101 with its extension, as 101 ext 1234" : ""))
    }
  }
}

extension Check {
  static let nationalNumber = Check(
    "national-number", .contacts, for: .row,
    "a number that is the same for everybody stands as somebody's own",
    example: "`101` as the phone number of a SPoC")
}
