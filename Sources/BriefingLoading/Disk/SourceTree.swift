package import BriefingDiagnostics

/// The project's source files, all in memory: everything that a run reads.
///
/// Made from a folder by ``read(project:keeping:)``, or from literals in a test.
package struct SourceTree: Sendable {
  /// File contents by path; paths are relative to the project's folder, with `/` between the parts.
  package let files: [String: [UInt8]]
  /// What stands there and is not read, and why.
  package let faults: [Diagnostic]

  static let folders = ["Content", "Templates"]

  package init(files: [String: [UInt8]], faults: [Diagnostic] = []) {
    self.files = files
    self.faults = faults
  }

  /// Whether something stands at a path and is not read.
  func isFaulty(_ path: String) -> Bool { faults.contains { $0.location.path == path } }

  /// How the names of templates end: pages, plain text, vCard, iCalendar, the words that several
  /// of them share, and the script of the index.
  package static let templateEndings = [".html", ".txt", ".vcf", ".ics", ".md", ".js"]

  /// Where the words stand that templates show, one file for each language.
  package static let phrases = "Templates/phrases"

  /// - Parameter language: its code.
  package static func phrases(in language: String) -> String { "\(phrases)/\(language).yml" }

  /// Where the issues stand that have been closed, one file for each.
  package static let issues = "Content/issues"

  /// Where it stands whose links have been renewed.
  package static let links = "Content/links.json"

  static func isIssue(_ path: String) -> Bool {
    path.hasPrefix(issues + "/") && path.hasSuffix(".json")
  }

  /// How the names of all files of text end.
  static let textEndings = templateEndings + [".csv", ".yml"]

  /// Whether a name is one of a file that is read.
  static func isRead(_ path: String) -> Bool {
    (textEndings + [".xlsx", ".json"]).contains(where: path.hasSuffix)
  }

  /// What editors and spreadsheets keep beside their files.
  static func isAside(_ name: String) -> Bool {
    name.hasSuffix("~") || [".", "#", "~$"].contains(where: name.hasPrefix)
  }

  /// The paths below a folder, sorted, so that a run never depends on the order of a listing.
  package func paths(below folder: String, endingWith suffix: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }.sorted()
  }

  /// Whether nothing of a project is there.
  package var isEmpty: Bool { files.isEmpty && faults.isEmpty }

  /// Whether another tree has the same settings and tables.
  package func hasData(of other: SourceTree) -> Bool {
    changes(since: other).allSatisfy {
      $0.hasPrefix("Content/guidance/") || $0.hasPrefix("Templates/")
    }
  }

  /// The paths of the files that are new, other or gone, sorted.
  package func changes(since old: SourceTree) -> [String] {
    let places = Set(faults.map(\.location.path)).symmetricDifference(
      old.faults.map(\.location.path))
    let paths = Set(files.keys).union(old.files.keys).filter { files[$0] != old.files[$0] }
    return paths.union(places).sorted()
  }
}
