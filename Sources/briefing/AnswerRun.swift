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
  /// - Returns: whether something is left to be written.
  func run(_ folder: String, applying: Bool) throws -> Bool {
    let found = try AnswerFolder.read(folder)
    guard !found.value.isEmpty || !found.diagnostics.isEmpty else {
      throw ValidationError("Nothing was read: there is no table in '\(folder.printable)'.")
    }
    let sheets = found.value.map { AnswerSheet.read($0.bytes, path: $0.path) }
    let review = AnswerReview(
      Diagnosed(sheets.flatMap(\.value), found.diagnostics + sheets.flatMap(\.diagnostics)),
      to: project.tree, holding: (project.chain.sources.tables, project.chain.diagnostics)
    ) { edited in
      let chain = Chain(edited, options)
      return (chain.sources.tables, chain.diagnostics)
    }

    for change in review.changes { try StandardOutput.write(change.description) }
    for note in review.warnings + review.refused { try StandardOutput.write(note.description) }
    let counted =
      "\(review.changes.count.counted("change")) from \(sheets.count.counted("file")), "
      + "\(review.settled.counted("answer")) in the tables already, "
      + "\(review.refused.count.grouped) refused"
    guard review.refused.isEmpty else {
      try StandardOutput.write("\(counted): nothing was written")
      throw ExitCode(1)
    }
    if applying { try write(review.files) }
    let isOpen = !applying && !review.changes.isEmpty
    try StandardOutput.write(counted + (isOpen ? "; --apply writes them" : ""))
    return isOpen
  }

  /// All of the files, or none; where that fails it says which. A run that is killed has said it: the
  /// next one finds those answers in the tables, and writes the others.
  private func write(_ files: [String: [UInt8]]) throws {
    for path in files.keys.sorted()
    where try FileReader.read("\(root)/\(path)") != project.tree.files[path] {
      throw SystemFailure(
        action: "cannot write '\(path)'", reason: "somebody changed it meanwhile",
        help: "nothing was written: run again")
    }
    var written: [String] = []
    do throws(SystemFailure) {
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try replace(path, with: bytes)
        written.append(path)
        try StandardOutput.write("wrote '\(path)'")
      }
    } catch {
      let standing = written.filter { path in
        (try? replace(path, with: project.tree.files[path] ?? [])) == nil
      }
      throw SystemFailure(
        action: error.action, reason: error.reason,
        help: standing.isEmpty
          ? "the tables are as they were: run again when it is mended"
          : "\(standing.joined(separator: ", ")) could not be put back, and has its answers: run again when it is mended, and the others are written"
      )
    }
  }

  private func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    let parts = path.split(separator: "/")
    let folder = ([root] + parts.dropLast().map(String.init)).joined(separator: "/")
    try WholeFile.replace(parts.last.map(String.init) ?? path, in: folder, with: bytes)
  }
}
