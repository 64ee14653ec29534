import Foundation
import Testing

/// The small project, generated with one value in every field that takes free text.
struct HostileSite {
  struct Page {
    /// The code of its constituency, or its path.
    let name: String
    let markup: Markup
  }

  let project: Project
  let manifest: OutputManifest
  let pages: [Page]

  init(_ value: String) throws {
    let project = try Project.small(with: value)
    let outcome = try project.run("generate", "--quiet")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let manifest = try OutputManifest(of: "\(project.path)/Output")
    let files =
      manifest.files.map { ($0.path, $0.path) }
      + manifest.packs.map { ($0.code, "packs/\($0.slug)/index.html") }
    pages = try files.sorted { $0.0 < $1.0 }.map { name, path in
      Page(name: name, markup: try Markup(project.text("Output/\(path)")))
    }
    self.project = project
    self.manifest = manifest
  }
}
