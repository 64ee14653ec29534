import Foundation
import TestSupport

/// The small project with Welsh, private links and a key.
struct PrivateProject {
  let project: Project
  let key: String

  init() throws {
    project = try Project.bilingual()
    try project.replace("site:", with: "links: private\nsite:", in: "Content/briefing.yml")
    key = project.folder("links.key")
    let made = try links("new-key", key)
    guard made.exitCode == 0 else { throw BriefingProcess.Failure(description: made.errors) }
  }

  func links(_ words: String...) throws -> BriefingProcess.Outcome {
    try BriefingProcess.run(["links"] + words + ["--project", project.path])
  }

  /// Runs a command with the key.
  func run(_ command: String, _ options: String...) throws -> BriefingProcess.Outcome {
    try project.run(command, ["--link-key", key] + options)
  }

  /// By the names of the constituencies in the first language: the folder, as the rows for a mail merge
  /// tell it.
  var folders: [String: String] {
    get throws {
      let base = "https://packs.example.org/"
      let rows = try run("recipients", "--base-url", base).output.split(separator: "\r\n")
        .dropFirst()
      var folders: [String: String] = [:]
      for row in rows {
        let fields: [Substring] = row.split(separator: ",")
        guard fields[2] == "en" else { continue }
        folders[String(fields[0])] = String(fields[3].dropFirst(base.count).dropLast())
      }
      return folders
    }
  }
}
