internal import BriefingForms
internal import BriefingValidating

/// A kind of page beside the packs, or the script of one: all that is known of it.
struct SitePage: Sendable {
  /// What it is made from, below `Templates`.
  let template: String
  /// The names that the template may use; `nil` for a file that is published as it is, by projects
  /// that have it.
  let names: Schema?
  let files: @Sendable (PageNames.Site) -> [File]

  struct File: Sendable {
    /// Relative to the output folder.
    let path: String
    let values: @Sendable () -> Record
  }
}

extension SitePage {
  /// - Returns: `nil` for a file that the project does without.
  func compiled(from library: TemplateLibrary) -> [Piece<TemplatePart>]? {
    guard let names else { return library.take(template).map { [.content(.markup($0.text))] } }
    return library.markup(template, .html, in: Scope(names))
  }
}

extension SitePage {
  static let all = [
    SitePage(template: "index.html", names: PageNames.index.schema) { site in
      [File(path: OutputLayout.index) { PageNames.index.record(site) }]
    },
    SitePage(template: "force.html", names: PageNames.force.schema) { site in
      site.forces.map { force in
        let page = PageNames.ForceSite(
          edition: site.edition, force: force, constituencies: site.byForce[force.id] ?? [],
          map: site.map)
        return File(path: OutputLayout.page(ofForce: force.id)) { PageNames.force.record(page) }
      }
    },
    script("finder.js"), script("map.js"),
  ]

  /// The pages work without.
  private static func script(_ name: String) -> SitePage {
    SitePage(template: name, names: nil) { _ in [File(path: name) { Record([]) }] }
  }
}
