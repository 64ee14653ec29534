import Foundation
import TestSupport
import Testing

@testable import BriefingCompiling

/// The chapter about names: what stands in it after its introduction is made from the names that
/// the compiler knows, and from what one pack shows for each.
struct NameReferenceTests {
  private static let chapter = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/briefing/briefing.docc/Names.md").standardized.path
  private static let end = "<!-- What follows is made by NameReferenceTests. -->\n"

  @Test func listsWhatTheCompilerKnows() throws {
    let names = PackNames(services: ["helpline"]).root
    let page = try NameExamples.project(showing: names).pack("valley").html
    var reference = NameReference()
    reference.add(
      "In guidance and in a pack’s templates", names, examples: NameExamples.read(page))
    reference.add("In a withheld pack’s templates", WithheldNames.root)
    reference.add("In index.html", PageNames.index.schema)
    reference.add("In force.html", PageNames.force.schema)
    reference.add("In check.html", PageNames.check.schema)
    reference.add("In 404.html and accessibility.html", PageNames.plain.schema)

    let text = try String(contentsOfFile: Self.chapter, encoding: .utf8)
    let introduction = try text[..<#require(text.firstRange(of: Self.end)).upperBound]
    let difference = Snapshot.difference(introduction + reference.text, golden: Self.chapter)
    #expect(difference == nil, "written anew by BRIEFING_RECORD_SNAPSHOTS=1 make test")
  }
}
