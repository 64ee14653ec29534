/// The project's source files, all in memory: everything that a run reads.
///
/// Made from a folder by ``read(project:)``, or from literals in a test.
package struct SourceTree: Sendable {
  /// File contents by path; paths are relative to the project's folder, with `/` between the parts.
  package let files: [String: [UInt8]]

  package init(files: [String: [UInt8]]) {
    self.files = files
  }

  /// How the names of templates end: pages, plain text, vCard, iCalendar, the words that several
  /// of them share, and the script of the index.
  package static let templateEndings = [".html", ".txt", ".vcf", ".ics", ".md", ".js"]

  /// The paths below a folder, sorted, so that a run never depends on the order of a listing.
  package func paths(below folder: String, endingWith suffix: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(suffix) }.sorted()
  }
}
