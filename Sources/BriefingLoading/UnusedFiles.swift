package import BriefingDiagnostics

/// Files that look as if they mattered and that nothing reads: they would be left out without a
/// word.
package enum UnusedFiles {
  static func check(_ tree: SourceTree) -> [Diagnostic] {
    unused(tree, below: "Content/guidance", but: [".md"])
      + unused(tree, below: SourceTree.issues, but: [".json"])
      + unused(tree, below: "Templates", but: SourceTree.templateEndings) + tables(tree)
  }

  private static func unused(
    _ tree: SourceTree, below folder: String, but endings: [String]
  ) -> [Diagnostic] {
    tree.paths(below: folder, endingWith: "")
      .filter { path in
        !endings.contains(where: path.hasSuffix)
          && !(path.hasPrefix(SourceTree.phrases + "/") && path.hasSuffix(".yml"))
      }
      .map { path in
        note(
          path, help: "end its name in \(endings.joined(separator: " or ")), or move it elsewhere")
      }
  }

  /// What the names of spreadsheets end in.
  package static let spreadsheets =
    CSVSheet.endings + [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers"]

  /// Spreadsheets whose name is no table's. Notes beside the tables, such as `SOURCES.md`, are fine.
  private static func tables(_ tree: SourceTree) -> [Diagnostic] {
    let read = Set(TableName.allCases.flatMap { [$0.csvPath, $0.workbookPath] })
    return tree.paths(below: "Content/data", endingWith: "")
      .filter { path in
        !read.contains(path) && spreadsheets.contains(where: path.lowercased().hasSuffix)
      }
      .map { path in
        let file = path.dropFirst("Content/data/".count)
        let stem = String(file.prefix(upTo: file.lastIndex(of: ".") ?? file.endIndex))
        let names = TableName.allCases.map(\.rawValue)
        if names.contains(stem) {
          return note(path, help: "save it as '\(stem).xlsx' or '\(stem).csv'")
        }
        return note(
          path,
          help: Suggestion.help(for: stem, in: names)
            ?? "the tables are \(names.joined(separator: ", "))")
      }
  }

  private static func note(_ path: String, help: String) -> Diagnostic {
    Diagnostic(.unusedFile, "the file is not used", at: SourceLocation(path), help: help)
  }
}

extension Check {
  package static let unusedFile = Check(
    "unused-file", .files, for: .author,
    "a file has a name that nothing reads, so it would be left out without a word",
    example: "`40-extra.md.txt`, whose name does not end in `.md`")
}
