/// A new output that is complete.
struct FilledTree: Sendable {
  let summary: OutputSummary
  /// Files that were written, or are not the same file as in the output before it.
  var changed: [String] = []
  /// Folders of packs and pages that are only in the output before it.
  var gone: [String] = []
  /// In the order of their slugs; empty when nothing is noted for the next run.
  var notes: [PackNote] = []

  init(_ summary: OutputSummary) {
    self.summary = summary
  }
}
