import BriefingDiagnostics
import BriefingValidating
import Testing

@testable import BriefingCompiling

struct TagScannerTests {
  private static func scan(_ text: String) -> TagScanner {
    TagScanner(SourceText(path: "x.md", text: text, firstLine: 10))
  }

  @Test(arguments: [
    ("{{a}}", BriefingCompiling.Tag.Kind.value, "a"), ("{{ a.b-c }}", .value, "a.b-c"),
    ("{{#a}}", .open, "a"),
    ("{{^ a }}", .inverted, "a"), ("{{/a}}", .close, "a"), ("{{> a/b }}", .partial, "a/b"),
    ("{{{a}}}", .unescaped, "a"), ("{{&a}}", .unescaped, "a"), ("{{! a b }}", .comment, ""),
  ])
  func readsATag(text: String, kind: BriefingCompiling.Tag.Kind, name: String) {
    let scanner = Self.scan(text)
    #expect(scanner.diagnostics.isEmpty)
    #expect(scanner.tags.map(\.kind) == [kind])
    #expect(scanner.tags.map(\.name) == [name])
  }

  @Test func knowsTheLineAndTheColumnOfATag() {
    let tag = Self.scan("one\ntŵo {{a}}").tags[0]
    #expect(tag.place.description == "x.md:11:5")
    #expect(!tag.isAloneOnLine)
    #expect(Self.scan("a\n  {{#b}} \nc").tags[0].indentation == "  ")
  }

  @Test func countsTheLinesOfAComment() {
    let scanner = Self.scan("one\n {{! a\n{{b}\n}} \n{{c}}")
    #expect(scanner.diagnostics.isEmpty)
    #expect(scanner.tags.map(\.kind) == [.comment, .value])
    #expect(scanner.tags.map(\.indentation) == [" ", ""])
    #expect(scanner.tags[1].place.description == "x.md:14:1")
  }

  /// What a comment that never ends holds is not looked into.
  @Test func reportsAnOpenCommentOnce() {
    let scanner = Self.scan("{{! a\n{{b}\n{{c")
    #expect(scanner.tags.isEmpty)
    #expect(scanner.diagnostics.map(\.check) == [.malformedTag])
  }

  @Test(arguments: [
    "{{a", "{{a}", "{{a\n}}", "{{=<% %>=}}", "{{lower(a)}}", "{{}}", "{{ }}", "{{a b}}", "{{a..}}",
    "{{.}}", "{{{a}}", "{{#a{{b}}",
  ])
  func refusesWhatIsNoTag(text: String) {
    #expect(Self.scan(text).diagnostics.map(\.check).contains(.malformedTag))
  }

  @Test func leavesSingleBracesAlone() {
    let scanner = Self.scan("{a} } { }} a")
    #expect(scanner.tags.isEmpty && scanner.diagnostics.isEmpty)
  }
}
