internal import BriefingForms
internal import BriefingValidating

/// A page beside the packs, before it is filled in.
package struct CompiledPage: Sendable {
  /// Relative to the output folder.
  package let path: String
  private let content: Content

  private enum Content: Sendable {
    case index(PageNames.Site)
    case force(PageNames.ForceSite)
    case script(String)
  }

  init(_ site: PageNames.Site) {
    path = OutputLayout.index
    content = .index(site)
  }

  init(_ site: PageNames.ForceSite) {
    path = OutputLayout.page(ofForce: site.force.id)
    content = .force(site)
  }

  /// - Parameter script: the index's, as it is.
  init(script: String) {
    path = Self.scriptName
    content = .script(script)
  }

  static let scriptName = "finder.js"

  /// The folder that the page stands in; `nil` for the output folder itself.
  package var folder: String? { path.lastIndex(of: "/").map { String(path[..<$0]) } }

  /// What it is made from.
  package enum Source: Sendable {
    case index(Record)
    case force(Record)
    /// A file that has no names to fill in.
    case finished(String)
  }

  package var source: Source {
    switch content {
    case .index(let site): .index(PageNames.index.record(site))
    case .force(let site): .force(PageNames.force.record(site))
    case .script(let text): .finished(text)
    }
  }
}
