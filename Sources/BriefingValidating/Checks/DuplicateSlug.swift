internal import BriefingDiagnostics

/// Two names with one slug would put two packs into one folder, and one would be lost.
enum DuplicateSlug {
  static func check(_ constituencies: [TableReader<Constituency>.Entry]) -> [Diagnostic] {
    var first: [String: TableReader<Constituency>.Entry] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in constituencies {
      guard let earlier = first[entry.value.slug] else {
        first[entry.value.slug] = entry
        continue
      }
      guard earlier.value.code != entry.value.code else { continue }
      diagnostics.append(
        Diagnostic(
          .duplicateSlug,
          "'\(entry.value.name)' would be written to the same folder as '\(earlier.value.name)': \(entry.value.slug)",
          at: entry.row.location, cell: entry.row.cell("name"),
          related: Diagnostic.Related("the other name is here", at: earlier.row.location),
          help: "make the names differ in a letter or a digit"))
    }
    return diagnostics
  }
}
