internal import BriefingDiagnostics

/// A number that costs its caller more keeps some from calling, and is a common way to deceive.
enum CostlyNumbers: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    ContactCell.all(of: register).compactMap { cell in
      problem(of: cell.value).map {
        cell.diagnostic(
          .costlyNumber, $0, severity: options.severity, help: help)
      }
    }
  }

  static let help = "ask for a number that begins with 01, 02 or 03, or for a free one"

  static func problem(of contact: ContactField.Value) -> String? {
    guard case .phone(let phone) = contact, phone.isCostly else { return nil }
    return "the number '\(phone.display)' can cost its caller more than others"
  }
}

extension Check {
  static let costlyNumber = Check(
    "costly-number", .contacts, .warning, for: .row,
    "a number can cost its caller more than an ordinary one",
    example: "`0871 200 0000` as a force's number")
}
