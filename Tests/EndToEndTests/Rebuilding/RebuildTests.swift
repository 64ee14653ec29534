import Foundation
import TestSupport
import Testing

/// A run over an output makes what a run without one makes.
@Suite(.runsPrograms) struct RebuildTests {
  private static let constituencies = "Content/data/constituencies.csv"

  /// A date says nothing: a file that was changed and given its old date is not the one that was
  /// written.
  @Test func looksAtBytesAndNotAtDates() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let right = try project.output
    let file = project.folder("project/Output/packs/glen-test/pack.txt")
    let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
    let text = try project.text("Output/packs/glen-test/pack.txt")
    try #require(text.contains("01632 960002"))
    // In place, so that it stays the same file, of the same size.
    try Data(text.replacing("01632 960002", with: "01632 960009").utf8)
      .write(to: URL(filePath: file), options: [])
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(date)], ofItemAtPath: file)
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.output.differences(from: right) == [])
  }

  /// The digest in the last manifest is that of what stood there before.
  @Test func givesTheRightDigestToWhatWasCorrectedByHandFirst() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    for path in try project.output.paths where path != "manifest.json" {
      let text = try project.text("Output/\(path)")
      try project.write(
        text.replacing("01632 960002", with: "01632 960009")
          .replacing("+441632960002", with: "+441632960009"), to: "Output/\(path)")
    }
    try project.replace(
      "01632 960002", with: "01632 960009", in: "Content/data/spoc-contacts.csv")
    _ = try project.run("generate")
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }

  /// What somebody did to the finished files.
  enum Damage: String, CaseIterable, CustomTestStringConvertible {
    case removed, cutShort, lengthened, replacedByALink, hidden
    case changedManifest, olderManifest, removedPack

    var testDescription: String { rawValue }

    func inflict(on project: Project) throws {
      let file = "Output/packs/bryn-test/index.html"
      let path = project.folder("project/\(file)")
      switch self {
      case .removed: try project.folder.remove("project/\(file)")
      case .cutShort: try project.write(String(project.text(file).dropLast()), to: file)
      case .lengthened: try project.write(project.text(file) + "\n", to: file)
      case .replacedByALink:
        try FileManager.default.moveItem(atPath: path, toPath: project.folder("elsewhere"))
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: project.folder("elsewhere"))
      case .hidden: chmod(path, 0o600)
      case .changedManifest:
        // The digest of a file becomes another one, which a run must not pass on.
        let manifest = try OutputManifest(of: project.folder("project/Output"))
        let digest = manifest.packs[0].files[0].sha256
        try project.replace(
          digest, with: String(digest.reversed()), in: "Output/manifest.json")
      case .olderManifest:
        let text = try project.text("Output/manifest.json")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        try project.write(
          lines.filter { !$0.hasPrefix("  \"digest\"") }.joined(separator: "\n")
            .replacing("  ],\n}", with: "  ]\n}"), to: "Output/manifest.json")
      case .removedPack: try project.folder.remove("project/Output/packs/bryn-test")
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func mendsWhatSomebodyDidToTheOutput(damage: Damage) throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let right = try project.output
    try damage.inflict(on: project)
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try project.output.differences(from: right) == [])
    var status = stat()
    let file = project.folder("project/Output/packs/bryn-test/index.html")
    #expect(lstat(file, &status) == 0 && status.st_mode == S_IFREG | 0o644)
  }

  /// What somebody put in the place of a file is theirs, and is not removed.
  @Test func refusesToRemoveAFolderThatStandsInTheWay() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.folder.remove("project/Output/packs/bryn-test/index.html")
    try project.write("a note", to: "Output/packs/bryn-test/index.html/note")
    let before = try project.output
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("a folder that briefing did not make stands there"))
    #expect(outcome.errors.contains("help: move it away and run again"))
    #expect(try project.output == before)
    #expect(try project.debris == [])
  }

  @Test func keepsTheFilesOfOthersInPacksThatStay() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.write("a note", to: "Output/packs/glen-test/notes/today.txt")
    try project.replace("Glen Test,", with: "Glen Tested,", in: Self.constituencies)
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.text("Output/packs/glen-test/notes/today.txt") == "a note")
    #expect(!project.folder.exists("project/Output/packs/glen-test/pack.txt"))
    #expect(project.folder.exists("project/Output/packs/glen-tested/pack.txt"))
  }
}
