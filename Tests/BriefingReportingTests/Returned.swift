import BriefingDiagnostics
import BriefingLoading
import Foundation

@testable import BriefingReporting

/// The sample's forms, filled in and sent back to a project that may have changed meanwhile.
struct Returned {
  var project = SampleReport.sources
  private(set) var sheets: [String: String] = [:]

  init() {}

  /// - Parameter form: comes back in place of the sample's.
  init(form: String) { sheets["a"] = form }

  /// Writes an answer into an owner's table.
  ///
  /// - Parameter name: under which it comes back.
  mutating func answer(_ owner: String, _ question: String, _ text: String, in name: String = "a") {
    let lines = (sheets[name] ?? SampleReport.files()["\(owner)/rows.csv"] ?? "")
      .components(separatedBy: "\r\n")
    sheets[name] = lines.map { line in
      guard line.contains(",\(question),"), let end = line.lastIndex(of: ",") else { return line }
      return "\(line[..<end].dropLast()),\(text)\(line[end...])"
    }
    .joined(separator: "\r\n")
  }

  mutating func change(_ sheet: String, _ old: String, _ new: String) {
    sheets[sheet]?.replace(old, with: new)
  }

  struct Outcome {
    /// The files that change.
    let files: [String: String]
    let settled: Int
    let refused: [Diagnostic]
  }

  /// What comes of the answers, as the command finds it.
  func outcome() -> Outcome {
    let tree = SampleReport.tree(of: project)
    let read = sheets.sorted { $0.key < $1.key }
      .map { AnswerSheet.read(Array($0.value.utf8), path: "\($0.key).csv") }
    let match = AnswerMatch(read.flatMap(\.value), in: SampleReport.read(tree).0.tables)
    let edits = AnswerEdits(match.changes, to: tree)
    let (edited, _, found) = SampleReport.read(
      SourceTree(files: tree.files.merging(edits.files) { $1 }))
    let broken = edits.findings(found, in: edited.tables)
      .filter { $0.finding.severity == .error }.map { $0.change.refused($0.finding) }
    return Outcome(
      files: edits.files.mapValues { String(decoding: $0, as: UTF8.self) }, settled: match.settled,
      refused: read.flatMap(\.diagnostics) + match.diagnostics + edits.diagnostics + broken)
  }
}
