internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk

/// A folder into which the forms that came back were saved.
enum AnswerFolder {
  /// The tables in it and below, in the order of their paths. The pages and the coverage of a
  /// worklist may stand beside them.
  static func read(_ folder: String) throws -> [(path: String, bytes: [UInt8])] {
    guard let entries = try Directory.entries(in: folder) else {
      throw ValidationError("There is no folder '\(folder.printable)'.")
    }
    return try entries.filter { !$0.name.hasPrefix(".") && !$0.name.hasPrefix("~$") }
      .flatMap { entry in
        let path = "\(folder)/\(entry.name)"
        if entry.kind == .folder { return try read(path) }
        switch entry.name.lowercased().split(separator: ".").last {
        case "xlsx", "xls", "ods":
          throw SystemFailure(
            action: "cannot read '\(path)'", reason: "it is a workbook",
            help: "save it as CSV, or type its answers into the tables and move it elsewhere")
        case "csv" where entry.name != "coverage.csv":
          return try FileReader.read(path).map { [(path, $0)] } ?? []
        default: return []
        }
      }
  }
}
