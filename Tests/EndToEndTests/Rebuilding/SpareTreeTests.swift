import Foundation
import Testing

/// The second tree that makes a rebuild of many packs quick, and that nobody should have to think of.
@SmallProjects @Suite struct SpareTreeTests {
  private nonisolated static let spare = ".Output.briefing/spare"

  /// A project that has been generated twice: the first run has nothing to keep.
  private func generated() throws -> Project {
    let project = try Project.small()
    for _ in 0..<2 { #expect(try project.run("generate", "--spare").exitCode == 0) }
    return project
  }

  private func spare(of project: Project) throws -> FolderSnapshot {
    try FolderSnapshot(project.folder("project/\(Self.spare)"))
  }

  private func rename(_ name: String, to new: String, in project: Project) throws {
    try project.replace("\(name),", with: "\(new),", in: "Content/data/constituencies.csv")
  }

  @Test func isTheOutputsTwinAfterEachRun() throws {
    let project = try generated()
    for name in ["Glen Testing", "Glen Tested"] {
      #expect(try spare(of: project) == project.output)
      try rename(name == "Glen Tested" ? "Glen Testing" : "Glen Test", to: name, in: project)
      #expect(try project.run("generate", "--spare").exitCode == 0)
      #expect(try project.output.differences(from: project.cleanBuild()) == [])
    }
    #expect(try spare(of: project) == project.output)
  }

  /// The two trees change places: else each run would still make all names anew.
  @Test func becomesTheOutputOfTheNextRun() throws {
    let project = try generated()
    func folder(_ path: String) throws -> UInt64 {
      var status = stat()
      #expect(stat(project.folder("project/\(path)/packs/glen-test"), &status) == 0)
      return UInt64(status.st_ino)
    }
    for _ in 0..<3 {
      let (live, spare) = (try folder("Output"), try folder(Self.spare))
      _ = try project.run("generate", "--spare")
      #expect(try folder("Output") == spare)
      #expect(try folder(Self.spare) == live)
    }
  }

  /// As a new tree would have them: a folder that a web server can't enter is a pack that is not
  /// published.
  @Test func getsThePermissionsOfNewFolders() throws {
    let project = try Project.small()
    for mask in ["077", "022", "022", "022"] {
      let outcome = try BriefingProcess.shell(
        #"umask "$1"; "$0" generate --spare --project "$2""#, mask, project.path)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      for folder in ["packs", "packs/glen-test", "forces", "forces/glen-police"] {
        var status = stat()
        #expect(stat(project.folder("project/Output/\(folder)"), &status) == 0)
        #expect(
          status.st_mode & 0o777 == (mask == "077" ? 0o700 : 0o755), "\(folder), mask \(mask)")
      }
      for file in ["index.html", "packs/glen-test/pack.txt"] {
        var status = stat()
        #expect(stat(project.folder("project/Output/\(file)"), &status) == 0)
        #expect(status.st_mode & 0o777 == (mask == "077" ? 0o600 : 0o644), "\(file)")
      }
    }
  }

  /// The same files, so that they take no room; and closed to everybody else, so that no web server
  /// shows them.
  @Test func holdsOtherNamesOfTheSameFilesWhereNobodyLooks() throws {
    let project = try generated()
    for path in try project.output.paths {
      var (here, there) = (stat(), stat())
      #expect(stat(project.folder("project/Output/\(path)"), &here) == 0)
      #expect(stat(project.folder("project/\(Self.spare)/\(path)"), &there) == 0)
      #expect(here.st_ino == there.st_ino, "\(path)")
    }
    var folder = stat()
    #expect(stat(project.folder("project/.Output.briefing"), &folder) == 0)
    #expect(folder.st_mode & 0o777 == 0o700)
  }

  @Test func keepsTheFilesThatStayWhileItChangesTheOthers() throws {
    let project = try generated()
    let before = try project.identities
    try rename("Glen Test", to: "Glen Testing", in: project)
    _ = try project.run("generate", "--spare")
    let after = try project.identities
    #expect(
      Set(after.keys.filter { after[$0] != before[$0] })
        == Set(
          ["forces/glen-police/index.html", "index.html", "manifest.json"]
            + GenerateTests.forms.map { "packs/glen-testing/\($0)" }))
  }

  @Test func isOnlyKeptForManyPacksUnlessSomebodyAsks() throws {
    let project = try generated()
    #expect(project.folder.exists("project/\(Self.spare)"))
    #expect(try project.run("generate").exitCode == 0)
    #expect(try project.debris == [])
  }

  @Test func goesWithARunThatItCannotFollow() throws {
    let project = try generated()
    #expect(try project.run("generate", "--spare", "--only", "glen-test").exitCode == 64)
    #expect(try project.run("generate", "--only", "glen-test").exitCode == 0)
    #expect(try project.debris == [])
  }

  /// What somebody did to the spare tree; nothing of it may ever be published.
  enum Meddling: String, CaseIterable, CustomTestStringConvertible {
    case extraFile, extraFileInAPack, extraPack, extraLink, otherFile, removedFile, removedPack
    case packIsALink, packsIsAFile, otherManifest, fileIsAFolder, allIsAFile, unreadable

    var testDescription: String { rawValue }

    func meddle(with tree: TemporaryFolder) throws {
      let spare = "project/\(SpareTreeTests.spare)"
      switch self {
      case .extraFile: try tree.write("x", to: "\(spare)/extra.html")
      case .extraFileInAPack: try tree.write("x", to: "\(spare)/packs/glen-test/extra.html")
      case .extraPack: try tree.write("x", to: "\(spare)/packs/extra/index.html")
      case .extraLink:
        symlink("/etc/hostname", tree("\(spare)/packs/glen-test/link"))
        symlink("/etc", tree("\(spare)/forces/link"))
      case .otherFile:
        let file = "\(spare)/packs/glen-test/pack.txt"
        let text = try tree.text(file)
        try tree.remove(file)
        try tree.write(text.replacing("01632 960002", with: "01632 960009"), to: file)
      case .removedFile: try tree.remove("\(spare)/packs/glen-test/pack.txt")
      case .removedPack: try tree.remove("\(spare)/packs/glen-test")
      case .packIsALink:
        try tree.remove("\(spare)/packs/glen-test")
        symlink("../../../Output/packs/glen-test", tree("\(spare)/packs/glen-test"))
      case .packsIsAFile:
        try tree.remove("\(spare)/packs")
        try tree.write("x", to: "\(spare)/packs")
      case .fileIsAFolder:
        try tree.remove("\(spare)/packs/glen-test/pack.txt")
        try tree.write("x", to: "\(spare)/packs/glen-test/pack.txt/x")
      case .allIsAFile:
        try tree.remove(spare)
        try tree.write("x", to: spare)
      case .unreadable: chmod(tree("\(spare)/packs/glen-test"), 0)
      case .otherManifest:
        try tree.remove("\(spare)/manifest.json")
        try tree.write("{}", to: "\(spare)/manifest.json")
      }
    }
  }

  @Test(arguments: Meddling.allCases)
  func isNotBelieved(meddling: Meddling) throws {
    let project = try generated()
    try meddling.meddle(with: project.folder)
    try rename("Bryn Test", to: "Bryn Testing", in: project)
    let clean = try project.cleanBuild()
    for _ in 0..<2 {
      let outcome = try project.run("generate", "--spare")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(try project.output.differences(from: clean) == [])
      #expect(try spare(of: project).differences(from: clean) == [])
    }
  }

  /// Theirs are carried over from the output each time, and never kept beyond it.
  @Test func holdsNoFilesOfOthers() throws {
    let project = try generated()
    try project.write("example.org", to: "Output/CNAME")
    try project.write("a note", to: "Output/packs/glen-test/notes/today.txt")
    _ = try project.run("generate", "--spare")
    #expect(try project.text("Output/CNAME") == "example.org")
    #expect(try project.text("Output/packs/glen-test/notes/today.txt") == "a note")
    #expect(try spare(of: project).paths == GenerateTests.files)
    try project.folder.remove("project/Output/CNAME")
    _ = try project.run("generate", "--spare")
    #expect(!project.folder.exists("project/Output/CNAME"))
    #expect(try project.text("Output/packs/glen-test/notes/today.txt") == "a note")
  }
}
