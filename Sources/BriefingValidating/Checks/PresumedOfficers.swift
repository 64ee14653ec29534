internal import BriefingDiagnostics

/// A Returning Officer who is only presumed to be the right one.
enum PresumedOfficers: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    register.constituencies.filter { $0.value.returningOfficerBasis == .presumed }.map { entry in
      Diagnostic(
        .presumedOfficer,
        "'\(entry.value.returningOfficer.authority)' is only presumed to run the election in '\(entry.value.name)'",
        at: entry.row.location, severity: options.isStrict ? .error : .warning,
        cell: entry.row.cell("returning_officer_basis"),
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
