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
    let changes = actual.lines.difference(from: expected.lines).map { change in
      switch change {
      case .remove(let offset, let line, _): "missing at \(offset + 1): \(line)"
      case .insert(let offset, let line, _): "unexpected at \(offset + 1): \(line)"
      }
    }
    return "\(path) differs:\n\(changes.joined(separator: "\n"))"
  }
}

extension String {
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
