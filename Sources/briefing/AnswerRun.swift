internal import ArgumentParser
internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingReporting
internal import BriefingValidating

/// Takes the forms that came back, shows what they would change, and writes that when it is told to.
struct AnswerRun {
  let project: Project
  /// The project's folder.
  let root: String
  let options: CheckOptions

  /// - Parameter folder: with the tables that came back, in any folders below it.
  func run(_ folder: String, applying: Bool) throws {
    let sheets = try AnswerFolder.read(folder)
      .map { AnswerSheet.read($0.bytes, path: $0.path) }
    let match = AnswerMatch(sheets.flatMap(\.value), in: project.chain.sources.tables)
    let edits = AnswerEdits(match.changes, to: project.tree)
    let files = project.tree.files.merging(edits.files) { $1 }
    let edited = Chain(SourceTree(files: files), options)
    let findings = edits.findings(edited.diagnostics, in: edited.sources.tables)
    let refused =
      sheets.flatMap(\.diagnostics) + match.diagnostics + edits.diagnostics
      + findings.filter { $0.finding.severity == .error }.map { $0.change.refused($0.finding) }

    for change in match.changes { try StandardOutput.write(change.description) }
    for warning in findings where warning.finding.severity == .warning {
      try StandardOutput.write(warning.finding.description)
    }
    for refusal in refused { try StandardOutput.write(refusal.description) }
    let counted =
      "\(match.changes.count.counted("change")) from \(sheets.count.counted("file")), "
      + "\(match.settled.counted("answer")) in the tables already, \(refused.count.grouped) refused"
    guard refused.isEmpty else {
      try StandardOutput.write("\(counted): nothing was written")
      throw ExitCode(1)
    }
    if applying { try write(edits.files) }
    try StandardOutput.write(
      counted + (applying || match.changes.isEmpty ? "" : "; --apply writes them"))
  }

  /// All of the files, or none of them.
  private func write(_ files: [String: [UInt8]]) throws {
    var written: [String] = []
    do {
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        guard try FileReader.read("\(root)/\(path)") == project.tree.files[path] else {
          throw SystemFailure(
            action: "cannot write '\(path)'", reason: "somebody changed it meanwhile",
            help: "run again")
        }
        try replace(path, with: bytes)
        written.append(path)
      }
    } catch {
      for path in written { try replace(path, with: project.tree.files[path] ?? []) }
      throw error
    }
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    let parts = path.split(separator: "/")
    let folder = ([root] + parts.dropLast().map(String.init)).joined(separator: "/")
    try WholeFile.replace(parts.last.map(String.init) ?? path, in: folder, with: bytes)
  }
}
