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
    let warnings: [Diagnostic]
  }

  /// What comes of the answers, as the command finds it.
  func outcome() -> Outcome {
    let tree = SampleReport.tree(of: project)
    let read = sheets.sorted { $0.key < $1.key }
      .map { AnswerSheet.read(Array($0.value.utf8), path: "\($0.key).csv") }
    let review = AnswerReview(
      Diagnosed(read.flatMap(\.value), read.flatMap(\.diagnostics)), to: tree,
      holding: Self.checked(tree), check: Self.checked)
    return Outcome(
      files: review.files.mapValues { String(decoding: $0, as: UTF8.self) },
      settled: review.settled, refused: review.refused, warnings: review.warnings)
  }

  private static func checked(_ tree: SourceTree) -> AnswerReview.Checked {
    let (sources, _, found) = SampleReport.read(tree)
    return (sources.tables, found)
  }
}
