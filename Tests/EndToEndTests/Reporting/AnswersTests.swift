import Foundation
import TestSupport
import Testing

/// `check --answers`: forms that came back, from the folder to the tables.
@Suite(.runsPrograms) struct AnswersTests {
  private static let contacts = "Content/data/spoc-contacts.csv"

  /// A project, and its worklist in the folder `returned` with some answers in it.
  private func answered(
    _ answers: [(owner: String, question: String, text: String)]
  ) throws -> (project: Project, folder: String) {
    let project = try Project.small()
    return (project, try answer(answers, in: project))
  }

  private func answer(
    _ answers: [(owner: String, question: String, text: String)], in project: Project
  ) throws -> String {
    let folder = project.folder("returned")
    _ = try project.run("check", "--report", folder)
    for (owner, question, text) in answers {
      let file = "returned/\(owner)/rows.csv"
      let lines = try project.folder.text(file).components(separatedBy: "\r\n").map { line in
        guard line.contains(",\(question),"), let end = line.lastIndex(of: ",") else { return line }
        return "\(line[..<end])\(text)\(line[end...])"
      }
      try project.folder.write(lines.joined(separator: "\r\n"), to: file)
    }
    return folder
  }

  @Test func showsWhatTheAnswersChangeAndWritesItOnlyWhenTold() throws {
    let (project, folder) = try answered([
      ("forces/south-shire", "Phone", "01632 960055"),
      ("authorities/glen-council", "Email", "elections@glen.example"),
    ])
    let before = try FolderSnapshot(project.path)
    let shown = try project.run("check", "--answers", folder)
    #expect(shown.exitCode == 0)
    #expect(shown.output.contains("\(Self.contacts):6: Phone, cell D6\n  from '01632 960005' to"))
    #expect(shown.output.contains("; --apply writes them\n"))
    #expect(try FolderSnapshot(project.path) == before)

    let contacts = try project.text(Self.contacts)
    #expect(try project.run("check", "--answers", folder, "--apply").exitCode == 0)
    #expect(
      try project.text(Self.contacts)
        == contacts.replacing("01632 960005", with: "01632 960055"))
    let again = try project.run("check", "--answers", folder, "--apply")
    #expect(again.exitCode == 0 && again.output.contains("0 changes"))
  }

  @Test func writesNothingWhenOneAnswerIsRefused() throws {
    let (project, folder) = try answered([
      ("forces/south-shire", "Phone", "101"),
      ("authorities/glen-council", "Email", "elections@glen.example"),
    ])
    let before = try FolderSnapshot(project.path)
    let outcome = try project.run("check", "--answers", folder, "--apply")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("returned/forces/south-shire/rows.csv:"))
    #expect(outcome.output.contains("the answer can't be written: '101' is"))
    #expect(outcome.output.hasSuffix(" 1 refused: nothing was written\n"))
    #expect(try FolderSnapshot(project.path) == before)
  }

  @Test("A workbook is its editor's to write, and so is a file that is not UTF-8")
  func namesTheTableThatItDoesNotWrite() throws {
    let project = try Project.small()
    let forces = try project.text("Content/data/police-forces.csv")
    try project.write(
      forces + "gwlad,Gwlad,,Wales,https://gwlad.example/\n", to: "Content/data/police-forces.csv")
    try project.folder.remove("project/\(Self.contacts)")
    try FileManager.default.copyItem(
      atPath: "\(Folders.repository)/Tests/BriefingLoadingTests/Fixtures/libreoffice.xlsx",
      toPath: project.folder("project/Content/data/spoc-contacts.xlsx"))
    let folder = try answer([("forces/gwlad", "Hours", "Any time")], in: project)
    let outcome = try project.run("check", "--answers", folder, "--apply")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("'Content/data/spoc-contacts.xlsx' is a workbook"))
    #expect(outcome.output.contains("help: type the answer into it, or save its sheet as"))
  }

  @Test func namesEveryFileThatItCannotReadAndReadsTheOthers() throws {
    let (project, folder) = try answered([("forces/south-shire", "Phone", "01632 960055")])
    let form = try project.folder.text("returned/forces/south-shire/rows.csv")
    try project.folder.remove("returned/forces/south-shire/rows.csv")
    try project.folder.write(form, to: "returned/forces/south-shire/rows.tsv")
    #expect(try project.run("check", "--answers", folder).output.contains("\n1 change from "))

    for name in ["glen.numbers", "north.XLSX"] {
      try project.folder.write("", to: "returned/\(name)")
    }
    try FileManager.default.createSymbolicLink(
      atPath: project.folder("returned/link"), withDestinationPath: project.path)
    let outcome = try project.run("check", "--answers", folder, "--apply")
    #expect(outcome.exitCode == 1)
    for name in ["glen.numbers", "link", "north.XLSX"] {
      #expect(outcome.output.contains("returned/\(name):"))
    }
    #expect(outcome.output.hasSuffix(" 3 refused: nothing was written\n"))
  }

  @Test func putsTheFirstTableBackWhereTheSecondCannotBeWritten() throws {
    let (project, folder) = try answered([
      ("forces/south-shire", "Phone", "01632 960055"),
      ("authorities/glen-council", "Email", "elections@glen.example"),
    ])
    // Too long for the shell's limit.
    let rest = String(repeating: "\n", count: 100_000)
    try project.write(try project.text(Self.contacts) + rest, to: Self.contacts)
    let before = try FolderSnapshot(project.path)
    let outcome = try BriefingProcess.shell(
      #"""
      (trap "" XFSZ; ulimit -f 100; exec "$0" check --project "$1" --answers "$2" --apply 2>&1) | cat
      """#, project.path, folder)
    #expect(outcome.output.contains("\nwrote 'Content/data/returning-officers.csv'\n"))
    #expect(
      outcome.output.hasSuffix(
        "\n  help: the tables are as they were: run again when it is mended\n"))
    #expect(try FolderSnapshot(project.path) == before)

    let again = try project.run("check", "--answers", folder, "--apply").output
    #expect(
      again.contains("wrote 'Content/data/returning-officers.csv'\nwrote '\(Self.contacts)'\n"))
  }

  @Test(arguments: [
    ["--apply"], ["--answers", "x", "--report", "y"], ["--answers", "x", "--all"],
    ["--answers", "x", "--advice"], ["--answers", "not-there"],
  ])
  func refusesWhatHasNoMeaning(arguments: [String]) throws {
    let outcome = try Project.small().run("check", arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("no folder") == arguments.contains("not-there"))
  }

  @Test func saysThatAFolderHoldsNoAnswers() throws {
    let project = try Project.small()
    try project.folder.makeFolder("returned")
    try project.folder.write("", to: "returned/.hidden")
    let outcome = try project.run("check", "--answers", project.folder("returned"), "--apply")
    #expect(outcome.exitCode == 64 && outcome.errors.contains("Nothing was read"))
  }
}
