internal import Foundation

extension ProjectFixture {
  /// The repository's own templates.
  package static let repositoryTemplates = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates").path

  /// Gives the project every template of the repository, partials too.
  package mutating func takeTemplatesOfTheRepository() throws {
    let folder = Self.repositoryTemplates
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where name.contains(".") {
      files["Templates/\(name)"] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
  }
}
