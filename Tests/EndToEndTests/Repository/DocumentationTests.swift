import Foundation
import Testing

/// The README, and the chapters for editors.
struct DocumentationTests {
  private static let folder = "Sources/briefing/briefing.docc"

  private static func names(in folder: String) throws -> [String] {
    let path = "\(Folders.repository)/\(folder)"
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { !$0.hasPrefix(".") }
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(Folders.repository)/\(file)", encoding: .utf8)
  }

  @Test func leadToFilesThatAreThere() throws {
    let chapters = try Self.names(in: Self.folder).map { "\(Self.folder)/\($0)" }
    for file in ["README.md", "Tests/Benchmarks/README.md"] + chapters {
      // What stands in a code span is an example.
      for link in try text(file).replacing(/`[^`\n]*`/, with: "").matches(of: /\]\(([^:)]+)\)/) {
        let target = URL(filePath: "\(Folders.repository)/\(file)").deletingLastPathComponent()
          .appending(path: String(link.1)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(file) names \(link.1)")
      }
    }
  }

  /// What a newcomer reads first; all else has a chapter.
  @Test func keepTheReadmeShort() throws {
    #expect(try text("README.md").split(whereSeparator: \.isWhitespace).count <= 1500)
  }

  @Test func nameEveryChapter() throws {
    let chapters = try Self.names(in: Self.folder).filter { $0 != "briefing.md" }
    #expect(!chapters.isEmpty)
    for chapter in chapters {
      #expect(try text("README.md").contains("](\(Self.folder)/\(chapter))"), "\(chapter)")
      #expect(try text("\(Self.folder)/briefing.md").contains("](\(chapter))"), "\(chapter)")
    }
  }

  @Test func mapEveryModule() throws {
    let modules = try Self.names(in: "Sources")
    #expect(modules.contains("BriefingCompiling"))
    for module in modules { #expect(try text("README.md").contains("`\(module)`"), "\(module)") }
  }
}
