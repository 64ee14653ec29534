import Foundation
import Testing

/// Somebody writes to the output between two runs that trust it.
@SmallProjects @Suite struct TouchedOutputTests {
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
    let project = try Project.settled()
    let right = try project.output
    for _ in 0..<2 {
      try touch.inflict(on: project)
      #expect(try project.takenOver() < 6)
      let paths = try project.output.differences(from: right)
      // What others put there stays.
      #expect(paths.allSatisfy { $0.contains("packs/glen-test/note") }, "\(paths)")
      #expect(try project.output.paths.isSuperset(of: right.paths))
    }
  }

  /// A pack is only known to hold nothing of others where it does not.
  @Test(arguments: ["note.txt", "notes/note.txt", "notes/more/note.txt"])
  func keepsTheFilesOfOthersHoweverOftenItRuns(note: String) throws {
    let project = try Project.settled()
    let path = "Output/packs/glen-test/\(note)"
    try project.write("a note", to: path)
    for run in 1...5 {
      #expect(try project.takenOver() == 5)
      try #require(project.folder.exists("project/\(path)"), "run \(run)")
      #expect(try project.text(path) == "a note")
    }
    try project.folder.remove("project/Output/packs/glen-test/\(note.prefix { $0 != "/" })")
    for _ in 0..<3 { _ = try project.takenOver() }
    #expect(try project.takenOver() == 6)
    #expect(try project.output.differences(from: project.cleanBuild()) == [])
  }
}
