import Foundation
import TestSupport
import Testing

/// `briefing new`, where nobody can be asked.
@Suite(.runsPrograms) struct NewProjectTests {
  private static let byElection = [
    "--kind", "by-election", "--polling-day", "2027-03-18", "--constituency", "ynys mon",
  ]

  /// A folder in which projects are made.
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func new(_ arguments: [String]) throws -> BriefingProcess.Outcome {
    try BriefingProcess.run(["new", "p"] + arguments, in: folder.path)
  }

  private func run(_ command: String...) throws -> BriefingProcess.Outcome {
    try BriefingProcess.run(command, in: folder("p"))
  }

  private func table(_ name: String) throws -> [Substring] {
    try folder.text("p/Content/data/\(name).csv").split(separator: "\n")
  }

  /// Every kind of election begins without an error, from its settings to its finished packs.
  @Test(arguments: [
    ["general", "Wales"], ["local", "Northern Ireland"], ["mayoral", "England"],
    ["police-and-crime-commissioner", "Wales"], ["scottish-parliament", "Scotland"],
    ["senedd", "Wales"], ["northern-ireland-assembly", "Northern Ireland"],
  ])
  func makesAProjectThatWorks(election: [String]) throws {
    var options = [
      "--kind", election[0], "--polling-day", "2027-05-06", "--nations", election[1],
      "--issuer", "The \"Team\": us", "--name", "Election # 1",
    ]
    if election[1] == "England" { options += ["--constituency", "Leeds East"] }
    let made = try new(options)
    #expect(made.exitCode == 0, "\(made.errors)")
    #expect(made.output.hasSuffix("next: cd 'p' && briefing generate && briefing check\n"))
    #expect(!made.errors.contains("left out"))
    #expect(try run("generate").exitCode == 0)
    let checked = try run("check")
    #expect(checked.exitCode == 0)
    #expect(checked.output.contains("\n0 errors and "))
    #expect(checked.output.contains("briefing check --strict lists what has to be filled in\n"))
    #expect(!checked.output.contains("[other-deadline]"))
    #expect(try run("verify").exitCode == 0)
    let index = try folder.text("p/Output/index.html")
    #expect(index.contains("Election # 1") && index.contains("The &quot;Team&quot;: us"))
  }

  @Test func takesTheRowsOfItsConstituency() throws {
    let outcome = try new(Self.byElection)
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains("--name is left out: 'By-election in Ynys Môn', its usual name\n"))
    let rows = try table("constituencies")
    #expect(rows.count == 2 && rows[1].hasPrefix("W07000112,Ynys Môn,Ynys Môn,Wales,"))
    #expect(try table("police-forces").dropFirst().map { $0.prefix(11) } == ["north-wales"])
    #expect(try table("returning-officers").count == 2)
    let settings = try folder.text("p/Content/briefing.yml")
    #expect(settings.contains("\nexpected-constituencies: 1\nconstituency-codes: [W07000112]\n"))
    #expect(
      settings.contains("  kind: by-election\n") && settings.contains("  polling-day: 2027-03-18"))
    // The Returning Officer fixes when nominations close, and so nobody knows yet.
    #expect(settings.contains("  # close-of-nominations: "))
    #expect(
      outcome.errors.contains("not computed, Wales: the days around the close of nominations"))
    let dates = try folder.text("p/Content/data/timetable.csv")
    #expect(
      dates.contains("register-to-vote,") && dates.contains(",2027-03-02,,23:59,Wales,by-election,")
    )
    #expect(try run("print", "W07000112").exitCode == 0)
  }

  /// Nothing passes for a contact that somebody has checked.
  @Test func takesNoContactOver() throws {
    _ = try new(["--kind", "general", "--polling-day", "2027-05-06", "--nations", "Scotland"])
    #expect(try folder.text("p/Content/briefing.yml").contains("\nsample: true\n"))
    for name in ["returning-officers", "spoc-contacts", "national-services"] {
      let rows = try table(name)
      #expect(rows.count > 1)
      for row in rows { #expect(row.firstMatch(of: /,20\d\d-\d\d-\d\d,/) == nil, "\(row)") }
    }
    for row in try table("returning-officers").dropFirst() {
      #expect(!row.contains("01632") && !row.contains("@") && row.contains("https://"))
    }
    let strict = try run("check", "--strict")
    #expect(strict.exitCode == 1)
    for id in ["sample-content", "unchecked-contact"] { #expect(strict.output.contains(id)) }
  }

  /// One copy of guidance and templates: the repository's own.
  @Test func bringsTheGuidanceAndTheTemplates() throws {
    _ = try new(Self.byElection)
    for part in ["Content/guidance", "Templates"] {
      let own = try FolderSnapshot("\(Folders.repository)/\(part)")
      #expect(try FolderSnapshot(folder("p/\(part)")).differences(from: own) == [])
    }
    #expect(try folder.names("p") == [".gitignore", "Content", "README.md", "Templates"])
    let sources = try folder.text("p/Content/data/SOURCES.md")
    #expect(sources.contains("Open Government Licence") && !sources.contains("| Aldershot |"))
  }

  /// Without a word of what it is to be, the project is the starter's; what stands in is said.
  @Test func saysWhatStandsInForWhatIsLeftOut() throws {
    let outcome = try new(["--constituency", "Aldershot"])
    #expect(outcome.exitCode == 0)
    for option in ["--kind", "--polling-day", "--name", "--issuer"] {
      #expect(outcome.errors.contains("\(option) is left out: '"))
    }
    #expect(try run("check").output.contains("[past-poll]"))
  }

  @Test(arguments: [
    (["--kind", "by-election"], 64, "'--constituency' is missing"),
    (["--kind", "by-election", "--constituency", "Aldershott"], 1, "did you mean 'Aldershot'"),
    (["--constituency", "Leeds"], 1, "'Leeds' may be any of these"),
    (
      ["--kind", "by-election", "--constituency", "Leeds East", "--constituency", "Aldershot"], 64,
      "give '--constituency' once"
    ),
    (["--constituency", "Aldershot", "--nations", "Wales"], 64, "Aldershot is in England"),
    (["--kind", "generel"], 64, "did you mean 'general'?"),
    (["--kind", "local", "--polling-day", "2031-05-01"], 64, "goes from 2012 to 2028"),
    (["--constituency", "Aldershot", "--issuer", "TBC"], 1, "nothing was written"),
  ])
  func writesNothingWhenItCannotBeRight(options: [String], code: Int32, message: String) throws {
    let outcome = try new(options)
    #expect(outcome.exitCode == code)
    #expect(outcome.errors.contains(message))
    #expect(outcome.output == "")
    #expect(try folder.names() == [])
  }

  @Test func writesNothingOver() throws {
    try folder.makeFolder("p")
    try folder.write("mine", to: "p/README.md")
    let outcome = try new(Self.byElection)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("Nothing was written: 'p' has README.md already"))
    #expect(try folder.names("p") == ["README.md"])
    #expect(try folder.text("p/README.md") == "mine")
    try folder.remove("p/README.md")
    try folder.write("mine", to: "p/notes.txt")
    #expect(try new(Self.byElection).exitCode == 0)
    #expect(try folder.text("p/notes.txt") == "mine")
  }
}
