import Foundation
import Testing

/// The small project's packs, compared with the ones that a person has read. With
/// `BRIEFING_RECORD_SNAPSHOTS=1` they are written anew, and the test fails.
@Suite(.runsPrograms) struct GoldenPackTests {
  @Test func areAsRecorded() throws {
    let project = try Project.small()
    #expect(try project.run("generate").exitCode == 0)
    let made = try pages(of: project.output)
    if ProcessInfo.processInfo.environment["BRIEFING_RECORD_SNAPSHOTS"] == "1" {
      try record(made)
      Issue.record("recorded \(made.count) files in \(Folders.expected): read them, then commit")
      return
    }
    let recorded = try FolderSnapshot(Folders.expected)
    #expect(recorded.paths.subtracting(made.keys) == [], "missing")
    #expect(Set(made.keys).subtracting(recorded.paths) == [], "unexpected")
    for (path, text) in made.sorted(by: { $0.key < $1.key }) {
      guard let expected = recorded.text(path) else { continue }
      #expect(firstDifference(expected, text) == nil, "\(path)")
    }
  }

  /// All pages without the style sheet, which stands in each of them, and without the script. A
  /// message holds a page and a text once more, so that one is enough to read.
  private func pages(of output: FolderSnapshot) throws -> [String: String] {
    var pages: [String: String] = [:]
    let messages = output.paths.filter { $0.hasSuffix(".eml") }.sorted()
    let left =
      ["manifest.json", "finder.js", "map.js", "robots.txt"]
      + messages.filter { !$0.contains("bramley") }
    #expect(messages.count == 6 && left.count == 9)
    for path in output.paths.subtracting(left) {
      let text = try #require(output.text(path))
      pages[path] = text.replacing(
        try Regex("(?s)<style>.*?</style>"), with: { _ in "<style>…</style>" })
    }
    return pages
  }

  private func record(_ pages: [String: String]) throws {
    if FileManager.default.fileExists(atPath: Folders.expected) {
      try FileManager.default.removeItem(atPath: Folders.expected)
    }
    for (path, text) in pages {
      let url = URL(filePath: "\(Folders.expected)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// The first line that differs, or `nil`.
  private func firstDifference(_ expected: String, _ made: String) -> String? {
    // By bytes: the lines of some forms end with a carriage return, which must be there.
    if expected.utf8.elementsEqual(made.utf8) { return nil }
    let lines = [expected, made].map { text in
      text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        .map { String(Substring($0)).debugDescription }
    }
    for index in 0..<max(lines[0].count, lines[1].count) {
      let pair = lines.map { $0.indices.contains(index) ? $0[index] : "(no line)" }
      if pair[0] != pair[1] {
        return "line \(index + 1): recorded \(pair[0]), made \(pair[1])"
      }
    }
    return "letters that look the same are other ones"
  }
}
