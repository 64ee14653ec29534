import Foundation
import TestSupport
import Testing

/// The small project, generated with one value in every field that takes free text.
struct HostileSite {
  struct Page {
    /// Its path; the code of its constituency in place of the folder, which has the value's name.
    let name: String
    let markup: Markup
  }

  /// What a pack holds that is no page.
  struct Forms {
    let pack: OutputManifest.Pack
    let text: String
    let contacts: ContentLines
    let dates: ContentLines
    let mail: MailReader
  }

  let project: Project
  let manifest: OutputManifest
  /// Messages are pages too.
  let pages: [Page]
  /// By the codes of their constituencies.
  let forms: [Forms]

  init(_ value: String) throws {
    let project = try Project.small(with: value)
    let outcome = try project.run("generate", "--quiet")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let manifest = try OutputManifest(of: "\(project.path)/Output")
    func data(_ path: String) throws -> Data { try project.folder.data("project/Output/\(path)") }
    let packs = manifest.packs.sorted { $0.code < $1.code }
    let forms = try packs.map { pack in
      let folder = "packs/\(pack.slug)"
      return Forms(
        pack: pack, text: try project.text("Output/\(folder)/pack.txt"),
        contacts: try ContentLines(data("\(folder)/contacts.vcf")),
        dates: try ContentLines(data("\(folder)/dates.ics")),
        mail: try MailReader(Array(data("\(folder)/pack.eml"))))
    }
    var pages = try manifest.files.filter { $0.path.hasSuffix(".html") }.map { file in
      Page(name: file.path, markup: try Markup(project.text("Output/\(file.path)")))
    }
    for pack in forms {
      for name in ["index.html", "card.html"] {
        let page = try project.text("Output/packs/\(pack.pack.slug)/\(name)")
        pages.append(Page(name: "\(pack.pack.code)/\(name)", markup: try Markup(page)))
      }
      let message = try Markup(pack.mail.text("text/html"))
      pages.append(Page(name: "\(pack.pack.code)/pack.eml", markup: message))
    }
    self.project = project
    self.manifest = manifest
    self.pages = pages
    self.forms = forms
  }
}
