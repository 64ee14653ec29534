import Foundation
import Testing
import TestSupport

/// Guidance with every kind of block, as HTML and as text, beside its golden files.
struct GoldenPackTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden").path

  @Test(arguments: ["every-block", "conditions", "links", "tasks"])
  func writesGuidanceAsItsGoldenFiles(name: String) throws {
    let guidance = try String(contentsOfFile: "\(Self.folder)/\(name).md", encoding: .utf8)
    let pack = try ProjectFixture(guidance: guidance).pack("riverside")
    let html = Snapshot.difference(pack.html, golden: "\(Self.folder)/\(name).html")
    #expect(html == nil, "\(html ?? "")")
    let text = Snapshot.difference(pack.text, golden: "\(Self.folder)/\(name).txt")
    #expect(text == nil, "\(text ?? "")")
  }

  @Test(arguments: [40, 100])
  func laysTheSameGuidanceOutForOtherWidths(width: Int) throws {
    let guidance = try String(contentsOfFile: "\(Self.folder)/every-block.md", encoding: .utf8)
    let pack = try ProjectFixture(guidance: guidance).pack("riverside", width: width)
    let difference = Snapshot.difference(
      pack.text, golden: "\(Self.folder)/every-block-\(width).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func everyGoldenFileBelongsToAGuidance() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let guidance = names.filter { $0.hasSuffix(".md") }.map { $0.dropLast(3) }
    let strays = names.filter { name in !guidance.contains { name.hasPrefix($0) } }
    #expect(strays.isEmpty)
  }
}
