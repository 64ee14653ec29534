import BriefingLoading
import Foundation
import Testing

/// A folder of `Fixtures/invalid`: the files in which a broken project differs from the sound one.
struct Fixture: CustomTestStringConvertible {
  let name: String

  /// What the folder shows: its name up to `--`.
  var id: String { name.firstRange(of: "--").map { String(name[..<$0.lowerBound]) } ?? name }

  /// Where the expected report stands.
  var expected: String { "\(folder)/expected-diagnostics.txt" }

  var testDescription: String { name }

  /// The sound project with this folder's files laid over it, and those that its file `REMOVED`
  /// lists taken away.
  func tree() throws -> SourceTree {
    var files = try (isWelsh ? Self.welsh() : Self.base()).files
    let changed = try SourceTree.read(project: folder)
    files.merge(changed.files) { _, changed in changed }
    let removed = "\(folder)/REMOVED"
    if FileManager.default.fileExists(atPath: removed) {
      let paths = try String(contentsOfFile: removed, encoding: .utf8)
      for path in paths.split(separator: "\n") { files[String(path)] = nil }
    }
    return SourceTree(files: files, faults: changed.faults)
  }

  /// Whether the folder is about a set that is published for real: it then holds a file `STRICT`.
  var isStrict: Bool { FileManager.default.fileExists(atPath: "\(folder)/STRICT") }

  /// Whether the folder is about advice: it then holds a file `ADVICE`.
  var wantsAdvice: Bool { FileManager.default.fileExists(atPath: "\(folder)/ADVICE") }

  /// Whether the folder is about packs in two languages: it then holds a file `WELSH`.
  private var isWelsh: Bool { FileManager.default.fileExists(atPath: "\(folder)/WELSH") }

  /// The sound project.
  static func base() throws -> SourceTree { try SourceTree.read(project: "\(root)/base") }

  /// The same with Welsh packs for Wales.
  static func welsh() throws -> SourceTree {
    let added = try SourceTree.read(project: "\(root)/welsh").files
    return SourceTree(files: try base().files.merging(added) { _, added in added })
  }

  static let all: [Fixture] = names(in: "\(root)/invalid").map(Fixture.init)

  private var folder: String { "\(Self.root)/invalid/\(name)" }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().path + "/Fixtures"

  /// An unreadable folder has no fixtures, which the tests of ``all`` report.
  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
