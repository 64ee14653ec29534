internal import BriefingForms
internal import BriefingValidating

/// A kind of page beside the packs, or the script of one: all that is known of it.
struct SitePage: Sendable {
  /// What it is made from, below `Templates`.
  let template: String
  /// The names that the template may use; `nil` for a file that is published as it is.
  let names: Schema?
  /// Whether projects may do without the template.
  var isOptional = false
  /// Whether there is none where no page lists the packs.
  var listsPacks = true
  let files: @Sendable (PageNames.Site) -> [File]

  struct File: Sendable {
    /// Relative to the output folder.
    let path: String
    let values: @Sendable () -> Record
  }
}

extension SitePage {
  /// - Returns: `nil` for a page that the project does without.
  func compiled(
    from library: TemplateLibrary, showing pictures: PictureNames, in language: Language
  ) -> [Piece<TemplatePart>]? {
    guard !isOptional || library.holds(template) else { return nil }
    guard let names else { return library.take(template).map { [.content(.markup($0.text))] } }
    return library.markup(template, .html, in: Scope(pictures.added(to: names), in: language))
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
    // Without links where the packs have private ones.
    SitePage(
      template: "check.html", names: PageNames.check.schema, isOptional: true, listsPacks: false
    ) { site in
      guard site.edition.hasCheckCodes else { return [] }
      return [File(path: OutputLayout.checkPage) { PageNames.check.record(site) }]
    },
    plain(OutputLayout.notFound) { _ in true },
    plain(accessibility) { $0.site.accessibility != nil },
    asItIs("finder.js"), asItIs("map.js"), asItIs("robots.txt", isForAll: true),
  ]

  static let accessibility = "accessibility.html"

  /// A page that lists nothing.
  private static func plain(
    _ name: String, isWanted: @escaping @Sendable (Edition) -> Bool
  ) -> SitePage {
    SitePage(template: name, names: PageNames.plain.schema, isOptional: true, listsPacks: false) {
      site in
      isWanted(site.edition) ? [File(path: name) { PageNames.plain.record(site) }] : []
    }
  }

  /// - Parameter isForAll: one file speaks for all languages, and of no pack.
  private static func asItIs(_ name: String, isForAll: Bool = false) -> SitePage {
    SitePage(template: name, names: nil, isOptional: true, listsPacks: !isForAll) { site in
      isForAll && site.edition.language != .first ? [] : [File(path: name) { Record([]) }]
    }
  }
}
