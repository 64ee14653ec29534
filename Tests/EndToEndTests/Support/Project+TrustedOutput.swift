import Testing

extension Project {
  /// Where a run that is asked to trust the output leaves what it has noted.
  static let ledger = ".Output.briefing/ledger"

  /// The small project, of whose six packs the next run would take over all. The first run has nothing
  /// to go by, and a file that was written a moment ago is not noted yet.
  static func settled() throws -> Project {
    let project = try small()
    for _ in 0..<3 { _ = try project.takenOver() }
    #expect(try project.takenOver() == 6)
    return project
  }

  /// Generates, and says how many packs that run took over without making them.
  func takenOver(_ options: String...) throws -> Int {
    let outcome = try run("generate", ["--trust-output"] + options)
    #expect([0, 2].contains(outcome.exitCode), "\(outcome.errors)")
    guard let count = outcome.output.firstMatch(of: #/\((\d+) as they were\)/#)?.1 else { return 0 }
    return try #require(Int(count))
  }
}
