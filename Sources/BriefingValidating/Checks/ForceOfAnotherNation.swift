internal import BriefingDiagnostics

/// No police force crosses a nation's border, so a force of another nation is a slip.
enum ForceOfAnotherNation: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    register.constituencies.flatMap { entry in
      entry.value.forces.filter { $0.nation != entry.value.nation }.map { force in
        entry.row.diagnostic(
          .forceOfAnotherNation,
          "'\(entry.value.name)' is in \(entry.value.nation.name), and the force '\(force.id)' is in \(force.nation.name)",
          in: "forces", help: "name the force that polices the constituency")
      }
    }
  }
}

extension Check {
  static let forceOfAnotherNation = Check(
    "force-of-another-nation", .joins, for: .data,
    "a constituency names a police force of another nation",
    example: "a constituency in Wales names the force `southshire` in England")
}
