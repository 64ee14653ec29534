internal import BriefingDiagnostics

/// A Returning Officer who is only presumed to be the right one.
enum PresumedOfficers: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    register.constituencies.filter { $0.value.returningOfficerBasis == .presumed }.map { entry in
      entry.row.diagnostic(
        .presumedOfficer,
        "'\(entry.value.returningOfficer.authority)' is only presumed to run the election in '\(entry.value.name)'",
        in: "returning_officer_basis", severity: options.severity,
        help: "ask the council, and write certain")
    }
  }
}

extension Check {
  static let presumedOfficer = Check(
    "presumed-officer", .contacts, .warning, for: .row,
    "it is only presumed which council runs the election",
    example: "`returning_officer_basis` says `presumed`; with `--strict` it is an error")
}
