import Foundation
import TestSupport
import Testing

/// `check` for people who mend the data, and for machines.
@Suite(.runsPrograms) struct WorklistTests {
  @Test func writesTheWorklistThoughTheContentHasErrors() throws {
    let project = try Project.small()
    try project.replace("01632 960005", with: "1632 960005", in: "Content/data/spoc-contacts.csv")
    let folder = project.folder("worklist")
    let outcome = try project.run("check", "--report", folder)
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("The worklist is in '\(folder)'"))
    let page = try project.folder.text("worklist/forces/south-shire/index.html")
    #expect(page.contains("has lost its leading zero"))
    #expect(try !project.folder.names("worklist/authorities").isEmpty)
    #expect(try project.folder.text("worklist/coverage.html").contains("By police force"))
    #expect(!project.folder.exists("project/Output"))
  }

  @Test func writesTheWorklistAnewAndLeavesOtherFoldersAlone() throws {
    let project = try Project.small()
    let folder = project.folder("worklist")
    #expect(try project.run("check", "--report", folder).exitCode == 0)
    let first = try FolderSnapshot(folder)
    #expect(try project.run("check", "--report", folder).exitCode == 0)
    #expect(try FolderSnapshot(folder) == first)

    try project.folder.write("mine", to: "other/notes.txt")
    let refused = try project.run("check", "--report", project.folder("other"))
    #expect(refused.exitCode == 74)
    #expect(refused.errors.contains("'notes.txt' is not as briefing wrote it"))
    #expect(try project.folder.names("other") == ["notes.txt"])
  }

  @Test(arguments: ["worklist/forces/north-shire/rows.csv", "worklist/forces/notes.txt"])
  func losesNoAnswerThatSomebodySavedIntoTheWorklist(file: String) throws {
    let project = try Project.small()
    #expect(try project.run("check", "--report", project.folder("worklist")).exitCode == 0)
    try project.folder.write("an answer", to: file)
    let refused = try project.run("check", "--report", project.folder("worklist"))
    #expect(refused.exitCode == 74)
    #expect(refused.errors.contains("is not as briefing wrote it"))
    #expect(try project.folder.text(file) == "an answer")
  }

  @Test func writesFindingsForMachines() throws {
    let project = try Project.small()
    try project.replace("kind: general", with: "kind: generel", in: "Content/briefing.yml")
    let outcome = try project.run("check", "--format", "json")
    #expect(outcome.exitCode == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let summary = try #require(object["summary"] as? [String: Int])
    #expect(summary["errors"] == 1)
    let findings = try #require(object["diagnostics"] as? [[String: Any]])
    #expect(findings.count == summary.values.reduce(0, +))
    let error = try #require(findings.first { $0["severity"] as? String == "error" })
    #expect(error["id"] as? String == "invalid-setting")
    #expect(error["path"] as? String == "Content/briefing.yml")
    #expect(error["line"] is Int && error["message"] is String && error["help"] is String)
    #expect(error["cell"] == nil)
  }

  @Test func namesTheCellForMachines() throws {
    let project = try Project.small()
    try project.replace("01632 960005", with: "1632 960005", in: "Content/data/spoc-contacts.csv")
    let outcome = try project.run("check", "--format", "json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(object["diagnostics"] as? [[String: Any]])
    let error = try #require(findings.first { $0["severity"] as? String == "error" })
    #expect(error["cell"] as? [String: String] == ["header": "phone", "address": "D6"])
  }

  @Test func givesAdviceOnlyWhenAsked() throws {
    let project = try Project.small()
    let path = "Content/guidance/en/20-help.md"
    let words = Array(repeating: "again and", count: 15).joined(separator: " ")
    try project.write(try project.text(path) + "\nSay it \(words) again.\n", to: path)
    #expect(!(try project.run("check").output.contains("[long-sentence]")))
    let outcome = try project.run("check", "--advice")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.output.contains("advice: the sentence 'Say it again and again and …' has 33 words"))
  }

  @Test func explainsEachCheck() throws {
    let one = try BriefingProcess.run(["explain", "stale-contact"])
    #expect(one.exitCode == 0)
    #expect(one.output.hasPrefix("stale-contact: a contact was checked longer ago"))
    let finished = try BriefingProcess.run(["explain", "leaked-contact"])
    #expect(finished.output.hasPrefix("leaked-contact: a pack holds a contact of another"))
    let all = try BriefingProcess.run(["explain"])
    #expect(all.output.contains("## Contacts") && all.output.contains("| `stale-contact` |"))
    #expect(all.output.contains("## Finished packs"))
    let unknown = try BriefingProcess.run(["explain", "stale-contct"])
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("did you mean 'stale-contact'?"))
  }

  @Test func readsAWorkbookInPlaceOfATable() throws {
    let project = try Project.small()
    let fixture = "\(Folders.repository)/Tests/BriefingLoadingTests/Fixtures/libreoffice.xlsx"
    try project.folder.remove("project/Content/data/spoc-contacts.csv")
    try FileManager.default.copyItem(
      atPath: fixture, toPath: project.folder("project/Content/data/spoc-contacts.xlsx"))
    let outcome = try project.run("check")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.output.contains("Content/data/spoc-contacts.xlsx:2: error: police force 'gwlad'"))
    #expect(outcome.output.contains("column force, cell A2"))
  }
}
