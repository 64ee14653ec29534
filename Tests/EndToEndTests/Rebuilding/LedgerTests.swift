import Foundation
import Testing

/// What a run notes for the next one, so that packs that would come out the same need not be made.
/// Whatever happens to the notes or to the files, the output is that of a clean build.
@SmallProjects @Suite struct LedgerTests {
  private nonisolated static let ledger = ".Output.briefing/ledger"

  /// A project of six packs that the next run would all take over. The first run has nothing to go
  /// by, and a file that was written a moment ago is not noted yet.
  private func settled() throws -> Project {
    let project = try Project.small()
    for _ in 0..<3 { _ = try takenOver(by: project) }
    #expect(try takenOver(by: project) == 6)
    return project
  }

  /// How many packs a run did not make.
  private func takenOver(by project: Project, _ options: [String] = []) throws -> Int {
    let outcome = try project.run("generate", ["--trust-output"] + options)
    #expect([0, 2].contains(outcome.exitCode), "\(outcome.errors)")
    guard let count = outcome.output.firstMatch(of: #/\((\d+) as they were\)/#)?.1 else { return 0 }
    return try #require(Int(count))
  }

  /// Nobody gets less than a look at every byte who has not asked for it.
  @Test func isOnlyUsedWhenSomebodyAsks() throws {
    let project = try settled()
    let outcome = try project.run("generate", "--spare")
    #expect(!outcome.output.contains("as they were"))
    #expect(!project.folder.exists("project/\(Self.ledger)"))
    for options in [["--no-spare"], ["--only", "glen-test"]] {
      #expect(try project.run("generate", ["--trust-output"] + options).exitCode == 64)
    }
  }

  /// Somebody else may have made the folder before the first run.
  @Test func isNotBelievedWhereOthersMayWrite() throws {
    let project = try settled()
    chmod(project.folder("project/.Output.briefing"), 0o777)
    #expect(try takenOver(by: project) == 0)
  }

  @Test func makesTheOnePackWhoseRowChanged() throws {
    let project = try settled()
    try project.replace(
      "glen-council,certain", with: "glen-council,presumed",
      in: "Content/data/constituencies.csv")
    #expect(try takenOver(by: project) == 5)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  @Test func makesThePacksOfTheForceWhoseContactChanged() throws {
    let project = try settled()
    try project.replace("01632 960003", with: "01632 960013", in: "Content/data/spoc-contacts.csv")
    #expect(try takenOver(by: project) == 4)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// The second run of a project has no spare tree yet, and links what it takes over.
  @Test func isOfUseToTheFirstRebuildToo() throws {
    let project = try settled()
    // Moved and not removed: that its names go would change the files.
    #expect(
      rename(project.folder("project/.Output.briefing/spare"), project.folder("aside")) == 0)
    #expect(try takenOver(by: project) == 6)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
    // The links have changed the files, and only a file that was left alone for a while is noted.
    for _ in 0..<2 { _ = try takenOver(by: project) }
    #expect(try takenOver(by: project) == 6)
  }

  /// Each cell of a row changes something: a column that was forgotten in what a pack is made from
  /// would leave an old value standing.
  @Test(arguments: [
    Row(file: "constituencies", name: "Glen Test"), Row(file: "constituencies", name: "Bryn Test"),
    Row(file: "police-forces", name: "Gwlad Police"),
    Row(file: "spoc-contacts", name: "Alex Sample"),
    Row(file: "returning-officers", name: "Ashford Vale Council"),
    Row(file: "timetable", name: "Rehearsal of the count"),
    Row(file: "national-services", name: "Private security"),
  ])
  func seesEveryCell(row: Row) throws {
    let project = try settled()
    for (column, value) in Row.values {
      guard try row.set(column, to: value, in: project) else { continue }
      _ = try takenOver(by: project)
      let differences = try project.output.differences(from: project.cleanBuild())
      #expect(differences == [], "column \(column) of \(row)")
    }
  }

  /// A row of a table.
  struct Row: CustomTestStringConvertible {
    let file: String
    let name: String

    var testDescription: String { "\(name) in \(file)" }

    /// A new value for each column that has one without breaking a join.
    static let values = [
      ("hours", "Mornings"), ("role", "Another role"), ("phone", "01632 960077"),
      ("email", "another@changed.example"), ("website", "https://www.changed.example/"),
      ("checked_on", "2024-06-02"), ("source", "Another source"), ("name_cy", "Enw Newydd"),
      ("region", "Elsewhere"), ("returning_officer", "lough-council"),
      ("returning_officer_basis", "presumed"), ("returning_officer_basis", "certain"),
      ("hex_q", "7"), ("hex_r", "8"), ("authority", "Another Council"), ("title", "Another title"),
      ("date", "2024-06-27"), ("from", "09:00"), ("until", "13:00"), ("note", "Another note."),
      ("provider", "Another provider"), ("purpose", "Another purpose."),
      ("mail_subject", "Another subject"), ("code", "S14000009"), ("name", "Another name"),
    ]

    /// - Returns: false when the table has no such column, or the row no such kind of value.
    func set(_ column: String, to value: String, in project: Project) throws -> Bool {
      let path = "Content/data/\(file).csv"
      var lines = try project.text(path).split(separator: "\n").map(String.init)
      let columns = lines[0].split(separator: ",").map(String.init)
      guard let position = columns.firstIndex(of: column),
        let number = lines.firstIndex(where: { $0.contains(name) && !$0.contains("\"") }),
        column != "code" || lines[number].hasPrefix("S")
      else { return false }
      var fields = lines[number].split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      fields[position] = value
      lines[number] = fields.joined(separator: ",")
      try project.write(lines.joined(separator: "\n") + "\n", to: path)
      return true
    }
  }

  @Test func seesWhyAPackIsWithheld() throws {
    let project = try settled()
    let contacts = "Content/data/spoc-contacts.csv"
    for (right, wrong) in [("01632 960002", "01632 96000"), ("01632 96000,", "01632,")] {
      try project.replace(right, with: wrong, in: contacts)
      #expect(try takenOver(by: project, ["--withhold"]) == 5)
      #expect(try project.output.differences(from: project.cleanBuild("--withhold")) == [])
    }
    try project.replace("01632,", with: "01632 960002,", in: contacts)
    #expect(try takenOver(by: project, ["--withhold"]) == 5)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// What somebody did to a file of a pack that would be taken over.
  enum Touch: String, CaseIterable, CustomTestStringConvertible {
    case changed, changedThroughTheSpareTree, replaced, removed, otherPermissions, exchangedNames
    case copied, addedFile, addedFolder, removedPack, movedPack

    var testDescription: String { rawValue }

    func inflict(on project: Project) throws {
      let pack = project.folder("project/Output/packs/glen-test")
      let file = "\(pack)/pack.txt"
      let manager = FileManager.default
      switch self {
      case .changed: try overwrite(file)
      case .changedThroughTheSpareTree:
        try overwrite(project.folder("project/.Output.briefing/spare/packs/glen-test/pack.txt"))
      case .replaced:
        try manager.copyItem(atPath: file, toPath: project.folder("copy"))
        try overwrite(project.folder("copy"))
        #expect(rename(project.folder("copy"), file) == 0)
      case .removed: try manager.removeItem(atPath: file)
      case .otherPermissions: chmod(file, 0o600)
      case .exchangedNames:
        #expect(rename("\(pack)/index.html", "\(pack)/aside") == 0)
        #expect(rename(file, "\(pack)/index.html") == 0)
        #expect(rename("\(pack)/aside", file) == 0)
      case .copied:
        try manager.copyItem(atPath: pack, toPath: project.folder("copy"))
        try manager.removeItem(atPath: pack)
        try manager.moveItem(atPath: project.folder("copy"), toPath: pack)
        try overwrite(file)
      case .addedFile: try project.write("a note", to: "Output/packs/glen-test/note.txt")
      case .addedFolder: try project.write("a note", to: "Output/packs/glen-test/notes/note.txt")
      case .removedPack: try manager.removeItem(atPath: pack)
      case .movedPack:
        #expect(rename(pack, project.folder("aside-\(UUID().uuidString)")) == 0)
        #expect(rename(project.folder("project/Output/packs/bryn-test"), pack) == 0)
      }
    }

    /// Of the same size, and with the old date.
    private func overwrite(_ file: String) throws {
      let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try #require(text.contains("01632 960002"))
      try Data(text.replacing("01632 960002", with: "01632 960009").utf8)
        .write(to: URL(filePath: file), options: [])
      try FileManager.default.setAttributes(
        [.modificationDate: try #require(date)], ofItemAtPath: file)
    }
  }

  /// At once after a run: no clock's tick may hide it.
  @Test(arguments: Touch.allCases)
  func seesThatSomebodyTouchedAFile(touch: Touch) throws {
    let project = try settled()
    let right = try project.output
    for _ in 0..<2 {
      try touch.inflict(on: project)
      #expect(try takenOver(by: project) < 6)
      let paths = try project.output.differences(from: right)
      // What others put there stays.
      #expect(paths.allSatisfy { $0.contains("packs/glen-test/note") }, "\(paths)")
      #expect(try project.output.paths.isSuperset(of: right.paths))
    }
  }

  /// A pack is only known to hold nothing of others where it does not.
  @Test(arguments: ["note.txt", "notes/note.txt", "notes/more/note.txt"])
  func keepsTheFilesOfOthersHoweverOftenItRuns(note: String) throws {
    let project = try settled()
    let path = "Output/packs/glen-test/\(note)"
    try project.write("a note", to: path)
    for run in 1...5 {
      #expect(try takenOver(by: project) == 5)
      try #require(project.folder.exists("project/\(path)"), "run \(run)")
      #expect(try project.text(path) == "a note")
    }
    try project.folder.remove("project/Output/packs/glen-test/\(note.prefix { $0 != "/" })")
    for _ in 0..<3 { _ = try takenOver(by: project) }
    #expect(try takenOver(by: project) == 6)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// What became of the notes themselves.
  enum Loss: String, CaseIterable, CustomTestStringConvertible {
    case removed, cutShort, changed, emptied, folder, link, unreadable, ofAnotherOutput, olderOutput

    var testDescription: String { rawValue }

    func inflict(on project: Project) throws {
      let ledger = project.folder("project/\(LedgerTests.ledger)")
      var bytes = try Data(contentsOf: URL(filePath: ledger))
      switch self {
      case .removed: try FileManager.default.removeItem(atPath: ledger)
      case .cutShort: try bytes.dropLast(8).write(to: URL(filePath: ledger))
      case .changed:
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: ledger))
      case .emptied: try Data().write(to: URL(filePath: ledger))
      case .folder:
        try FileManager.default.removeItem(atPath: ledger)
        try project.write("x", to: "\(LedgerTests.ledger)/x")
      case .link:
        try FileManager.default.moveItem(atPath: ledger, toPath: project.folder("elsewhere"))
        symlink("/dev/zero", ledger)
      case .unreadable: chmod(ledger, 0)
      case .ofAnotherOutput:
        let other = try Project.small()
        try other.replace(
          "01632 960002", with: "01632 960009", in: "Content/data/spoc-contacts.csv")
        for _ in 0..<4 { _ = try other.run("generate", "--trust-output") }
        try FileManager.default.removeItem(atPath: ledger)
        try FileManager.default.copyItem(
          atPath: other.folder("project/\(LedgerTests.ledger)"), toPath: ledger)
      case .olderOutput:
        // Somebody brings back the manifest of an earlier day, and not its files.
        let manifest = try project.text("Output/manifest.json")
        try project.replace(
          "01632 960002", with: "01632 960009", in: "Content/data/spoc-contacts.csv")
        for _ in 0..<4 { _ = try project.run("generate", "--trust-output") }
        try project.write(manifest, to: "Output/manifest.json")
      }
    }
  }

  @Test(arguments: Loss.allCases)
  func canBeLost(loss: Loss) throws {
    let project = try settled()
    try loss.inflict(on: project)
    let outcome = try project.run("generate", "--trust-output")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    // Root may read every file.
    if loss != .unreadable { #expect(!outcome.output.contains("as they were")) }
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// Another program may make other packs of the same content.
  @Test func isForOneProgramAlone() throws {
    let project = try settled()
    let copy = project.folder("briefing")
    try FileManager.default.copyItem(atPath: BriefingProcess.binary(), toPath: copy)
    let outcome = try BriefingProcess.shell(
      #""$1" generate --trust-output --project "$2""#, copy, project.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains("as they were"))
  }

  @Test func goesWithARunThatDoesNotKeepIt() throws {
    for options in [[], ["--no-spare"], ["--only", "glen-test"]] {
      let project = try settled()
      #expect(project.folder.exists("project/\(Self.ledger)"))
      #expect(try project.run("generate", options).exitCode == 0)
      #expect(try project.debris == [])
    }
  }

  /// A run that finds mistakes in the content has published nothing, and forgets nothing.
  @Test func staysWhenTheContentIsWrong() throws {
    let project = try settled()
    try project.replace(
      "glen-council,certain", with: "no-council,certain", in: "Content/data/constituencies.csv")
    #expect(try project.run("generate", "--trust-output").exitCode == 1)
    try project.replace(
      "no-council,certain", with: "glen-council,certain", in: "Content/data/constituencies.csv")
    #expect(try takenOver(by: project) == 6)
  }
}
