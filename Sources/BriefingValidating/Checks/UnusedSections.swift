internal import BriefingDiagnostics

/// Guidance that this election's packs leave out.
enum UnusedSections {
  static func check(_ sections: [GuidanceSection], for election: Election) -> [Diagnostic] {
    sections.filter { !$0.extent.includes(election) }.map { section in
      Diagnostic(
        .unusedSection, "no pack shows '\(section.title)': it is for other elections",
        at: SourceLocation(section.body.path),
        help: "add \(election.kind.rawValue) to its elections, if it should be shown")
    }
  }
}

extension Check {
  static let unusedSection = Check(
    "unused-section", .guidance, .warning, for: .guidance,
    "no pack of this election shows this section",
    example: "`elections: [local]`, in the packs of a general election")
}
