package import BriefingForms

/// A page beside the packs, before it is filled in.
package struct CompiledPage: Sendable {
  /// Relative to the output folder.
  package let path: String
  package let language: Language
  package let template: [Piece<TemplatePart>]
  /// Made when they are asked for: pages are rendered side by side.
  package let values: @Sendable () -> Record

  /// The folder that the page stands in; `nil` for the output folder itself.
  package var folder: String? { path.lastIndex(of: "/").map { String(path[..<$0]) } }
}
