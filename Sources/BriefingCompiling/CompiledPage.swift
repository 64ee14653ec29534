internal import BriefingValidating

/// A page beside the packs, before it is filled in.
package struct CompiledPage: Sendable {
  /// Relative to the output folder.
  package let path: String
  private let content: Content

  private enum Content: Sendable {
    case index(PageNames.Site)
    case force(PageNames.ForceSite)
  }

  init(_ site: PageNames.Site) {
    path = "index.html"
    content = .index(site)
  }

  init(_ site: PageNames.ForceSite) {
    path = "forces/\(site.force.id)/index.html"
    content = .force(site)
  }

  /// The folder that the page stands in; `nil` for the output folder itself.
  package var folder: String? { path.lastIndex(of: "/").map { String(path[..<$0]) } }

  package var isIndex: Bool {
    if case .index = content { true } else { false }
  }

  /// The values of its names.
  package var record: Record {
    switch content {
    case .index(let site): PageNames.index.record(site)
    case .force(let site): PageNames.force.record(site)
    }
  }
}
