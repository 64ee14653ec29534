/// Where a pack stands in an output.
package struct PackPlace: Sendable, Hashable {
  /// Relative to the output folder, without a slash at its end.
  package let folder: String

  /// In the open: pages list it.
  package init(slug: String) {
    folder = "\(OutputLayout.packs)/\(slug)"
  }

  /// Where only those find it who have the link.
  package init(token: String) {
    folder = "\(OutputLayout.privatePacks)/\(token)"
  }

  /// As a manifest says it.
  ///
  /// - Parameter folder: `nil` for a pack in the open.
  package init(slug: String, folder: String?) {
    self.folder = folder ?? PackPlace(slug: slug).folder
  }
}
