internal import Foundation

/// Golden files: expected output that stands beside its fixture.
package enum Snapshot {
  /// Set to 1 to write the golden files anew; the tests then fail, so that nothing passes unseen.
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["BRIEFING_RECORD_SNAPSHOTS"] == "1"
  }

  /// What differs between a golden file and what was made; `nil` when nothing does.
  package static func difference(_ actual: String, golden path: String) -> String? {
    if isRecording {
      try? actual.write(toFile: path, atomically: true, encoding: .utf8)
      return "recorded \(path): look at it, then run again without BRIEFING_RECORD_SNAPSHOTS"
    }
    guard let expected = try? String(contentsOfFile: path, encoding: .utf8) else {
      return "there is no golden file \(path)"
    }
    if expected == actual { return nil }
    let (left, right) = (expected.split(separator: "\n"), actual.split(separator: "\n"))
    let missing = left.filter { !right.contains($0) }.map { "- \($0)" }
    let unexpected = right.filter { !left.contains($0) }.map { "+ \($0)" }
    let lines = missing + unexpected
    return lines.isEmpty
      ? "the same lines in another order, or other blank lines" : lines.joined(separator: "\n")
  }
}
