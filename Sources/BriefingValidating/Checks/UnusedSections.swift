internal import BriefingDiagnostics

/// Guidance that this election's packs leave out.
enum UnusedSections {
  static func check(_ sections: [GuidanceSection], for election: Election) -> [Diagnostic] {
    sections.filter { !$0.elections.contains(election.kind) }.map { section in
      Diagnostic(
        .unusedSection, "no pack shows '\(section.title)': it is for other elections",
        at: SourceLocation(section.body.path), severity: .warning,
        help: "add \(election.kind.rawValue) to its elections, if it should be shown")
    }
  }
}
