import Foundation
import TestSupport
import Testing

/// A copy of a project, which a test may spoil.
struct Project {
  /// The project is the folder `project` in it, so that a test sees what is made beside it.
  let folder: TemporaryFolder

  var path: String { folder("project") }
  var output: FolderSnapshot { get throws { try FolderSnapshot(folder("project/Output")) } }

  /// Six constituencies in four nations, with the repository's templates.
  static func small() throws -> Project {
    try Project(content: "\(Folders.small)/Content")
  }

  /// The same, of which constituencies in Wales get Welsh too.
  static func bilingual() throws -> Project {
    let project = try small()
    let guidance = "Content/guidance/cy"
    for name in ["10-emergency.md", "20-help.md"] {
      let source = URL(filePath: "\(Folders.bilingual)/\(guidance)/\(name)")
      try project.write(String(contentsOf: source, encoding: .utf8), to: "\(guidance)/\(name)")
    }
    let phrases = URL(filePath: "\(Folders.repository)/\(welsh)")
    try project.write(String(contentsOf: phrases, encoding: .utf8), to: welsh)
    try project.replace("languages: [en]", with: "languages: [en, cy]", in: "Content/briefing.yml")
    return project
  }

  /// The repository's own: all 650.
  static func repository() throws -> Project {
    try Project(content: "\(Folders.repository)/Content")
  }

  private init(content: String) throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("project")
    try copy(content, to: "Content")
    try copy("\(Folders.repository)/Templates", to: "Templates")
    let isWelsh = try folder.names("project/Content/guidance").contains("cy")
    if !isWelsh { try FileManager.default.removeItem(atPath: folder("project/\(Self.welsh)")) }
  }

  /// What templates say in Welsh.
  static let welsh = "Templates/phrases/cy.yml"

  /// With links followed: what a test spoils must be its own copy, never what a link leads to.
  private func copy(_ source: String, to name: String) throws {
    let source = URL(filePath: source).resolvingSymlinksInPath().path
    try FileManager.default.copyItem(atPath: source, toPath: folder("project/\(name)"))
    let links = try FolderSnapshot(folder("project/\(name)")).entries.filter { $0.value.isLink }
    guard links.isEmpty else {
      throw BriefingProcess.Failure(
        description: "\(source) holds links, which a test could write through: \(links.keys)")
    }
  }

  func run(_ command: String, _ options: String...) throws -> BriefingProcess.Outcome {
    try run(command, options)
  }

  func run(_ command: String, _ options: [String]) throws -> BriefingProcess.Outcome {
    try BriefingProcess.run([command, "--project", path] + options)
  }

  /// For the steps on which a promise rests.
  func expectDone(_ command: String, _ options: String...) throws {
    try expectDone(command, options)
  }

  func expectDone(_ command: String, _ options: [String]) throws {
    let outcome = try run(command, options)
    try #require(outcome.exitCode == 0, "\(command): \(outcome.errors)")
  }

  func start(_ command: String, _ options: String...) throws -> BriefingProcess {
    try BriefingProcess([command, "--project", path] + options)
  }

  func text(_ file: String) throws -> String { try folder.text("project/\(file)") }

  func write(_ text: String, to file: String) throws {
    try folder.write(text, to: "project/\(file)")
  }

  /// Replaces text that must be there.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try text(file)
    guard text.contains(old) else {
      throw BriefingProcess.Failure(description: "there is no '\(old)' in \(file)")
    }
    try write(text.replacing(old, with: new), to: file)
  }

  /// What is in the project's folder and should not be.
  var debris: [String] {
    get throws {
      try folder.names("project").filter { !["Content", "Templates", "Output"].contains($0) }
        + folder.names().filter { $0 != "project" }
    }
  }
}
