internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingReporting

/// A folder into which the forms that came back were saved.
enum AnswerFolder {
  /// The tables in it and below, in the order of their paths, and what else is there that may hold
  /// answers. The pages and the coverage of a worklist may stand beside them.
  static func read(_ folder: String) throws -> Diagnosed<[(path: String, bytes: [UInt8])]> {
    guard let entries = try Directory.entries(in: folder) else {
      throw ValidationError("There is no folder '\(folder.printable)'.")
    }
    var tables: [(path: String, bytes: [UInt8])] = []
    var notes: [Diagnostic] = []
    for entry in entries where !entry.name.hasPrefix(".") && !entry.name.hasPrefix("~$") {
      let path = "\(folder)/\(entry.name)"
      let ending = entry.name.lowercased().split(separator: ".").last.map { ".\($0)" } ?? ""
      if entry.kind == .folder {
        let below = try read(path)
        tables += below.value
        notes += below.diagnostics
      } else if entry.kind == .file, CSVSheet.endings.contains(ending) {
        guard entry.name != "coverage.csv" else { continue }
        tables.append((path, try FileReader.read(path, atMost: Bounds.text) ?? []))
      } else if ending != ".html" {
        let isError = entry.kind != .file || UnusedFiles.spreadsheets.contains(ending)
        notes.append(
          Diagnostic(
            .unreadableAnswers,
            entry.kind == .file
              ? "the file is not read: it is no CSV" : "only files and folders are read",
            at: SourceLocation(path), severity: isError ? .error : .warning,
            help: "save it as CSV, or type its answers into the tables and move it elsewhere"))
      }
    }
    return Diagnosed(tables, notes)
  }
}
