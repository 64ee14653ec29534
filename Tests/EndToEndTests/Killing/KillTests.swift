import Foundation
import TestSupport
import Testing

/// `kill -9` at any moment leaves the output wholly old or wholly new. Two projects that differ in
/// every file are generated in turn, 65 packs each so that thirty kills are soon done; after each
/// kill the output must be one of the two, to the byte.
@Suite(.runsPrograms) struct KillTests {
  private let project: Project
  private let editions: [FolderSnapshot]
  /// How long a whole run takes.
  private let length: Double

  private static let issuers = ["First Team", "Second Team"]

  init() throws {
    project = try Project.repository()
    try project.keepEveryTenthConstituency()
    // The script of the index, the contacts and the dates name no issuer: they take a line of their
    // own that does.
    for template in try Self.templates(of: project) {
      try project.write(project.text(template) + "\n\(Self.issuers[0])\n", to: template)
    }
    var editions: [FolderSnapshot] = []
    var length = 0.0
    for issuer in Self.issuers {
      try Self.issue(project, by: issuer)
      let start = ContinuousClock.now
      guard try project.run("generate").exitCode == 0 else { throw CocoaError(.featureUnsupported) }
      length = (ContinuousClock.now - start) / .seconds(1)
      editions.append(try project.output)
    }
    self.editions = editions
    self.length = length
  }

  private static func issue(_ project: Project, by issuer: String) throws {
    let file = "Content/briefing.yml"
    let lines = try project.text(file).split(separator: "\n", omittingEmptySubsequences: false)
    try project.write(
      lines.map { $0.hasPrefix("issuer:") ? "issuer: \(issuer)" : $0 }.joined(separator: "\n"),
      to: file)
    for template in try templates(of: project) {
      let text = issuers.reduce(try project.text(template)) { $0.replacing($1, with: issuer) }
      try project.write(text, to: template)
    }
  }

  /// Those of files, and not the partials.
  private static func templates(of project: Project) throws -> [String] {
    try project.folder.names("project/Templates").filter { $0.contains(".") }
      .map { "Templates/\($0)" }
  }

  @Test func leavesTheOutputWhollyOldOrWhollyNew() throws {
    // The premise: no file is the same in both.
    #expect(editions[0].differences(from: editions[1]) == editions[0].paths.sorted())
    #expect(editions[0].paths.count > 400)

    var kills = 0
    for round in 0..<30 {
      try Self.issue(project, by: Self.issuers[round % 2])
      let run = try project.start("generate")
      // Every third kill falls somewhere in the run; the others where the trees are exchanged.
      if round.isMultiple(of: 3) {
        Thread.sleep(forTimeInterval: Double.random(in: 0...length))
      } else {
        waitForTheManifest(of: run)
        Thread.sleep(forTimeInterval: Double.random(in: 0...0.03))
      }
      run.send(SIGKILL)
      kills += try run.wait().wasKilled ? 1 : 0
      let output = try project.output
      #expect(editions.contains(output), "round \(round) of kills left a mixture")
    }
    #expect(kills >= 10, "too few runs were still going when they were killed")

    try Self.issue(project, by: Self.issuers[0])
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.output.differences(from: editions[0]) == [])
    #expect(try project.debris == [])
  }

  /// The manifest is the last file that is written; what follows is the exchange.
  private func waitForTheManifest(of run: BriefingProcess) {
    let manifest = project.folder("project/.Output.briefing/new/manifest.json")
    // A killed run may have left one, which the run clears away first.
    let mark = identity(of: manifest)
    while run.isRunning, identity(of: manifest) == mark || identity(of: manifest) == nil {
      usleep(200)
    }
  }

  /// The time too: a file system gives the number of a removed file to the next one.
  private func identity(of path: String) -> [Int]? {
    var status = stat()
    return stat(path, &status) == 0 ? [Int(status.st_ino), status.modified] : nil
  }
}

extension Project {
  func keepEveryTenthConstituency() throws {
    // The settings say how many there are in truth.
    let settings = "Content/briefing.yml"
    try write(
      text(settings).components(separatedBy: "expected-constituencies:")[0], to: settings)
    let file = "Content/data/constituencies.csv"
    let lines = try text(file).split(separator: "\n")
    let kept = lines.enumerated().filter { $0.offset == 0 || $0.offset.isMultiple(of: 10) }
    try write(kept.map(\.element).joined(separator: "\n") + "\n", to: file)
  }
}
