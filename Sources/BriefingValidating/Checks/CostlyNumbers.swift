internal import BriefingDiagnostics

/// A number that costs its caller more keeps some from calling, and is a common way to deceive.
enum CostlyNumbers: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    ContactCell.all(of: register).compactMap { cell in
      guard case .phone(let phone) = cell.value, phone.isCostly else { return nil }
      return cell.diagnostic(
        .costlyNumber, "the number '\(phone.display)' can cost its caller more than others",
        severity: options.isStrict ? .error : .warning,
        help: "ask for a number that begins with 01, 02 or 03, or for a free one")
    }
  }
}

extension Check {
  static let costlyNumber = Check(
    "costly-number", .contacts, .warning, for: .row,
    "a number can cost its caller more than an ordinary one",
    example: "`0871 200 0000` as a force's number")
}
