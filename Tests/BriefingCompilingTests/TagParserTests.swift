import BriefingDiagnostics
import BriefingValidating
import Testing

@testable import BriefingCompiling

struct TagParserTests {
  private static func parse(_ text: String) -> TagParser<Never> {
    TagParser(
      TagScanner(SourceText(path: "x.html", text: text, firstLine: 1)).tags.map(Token.tag))
  }

  @Test(arguments: [
    ("{{a}}{{b}}", "{{a}}{{b}}"), ("{{#a}}{{b}}{{/a}}{{c}}", "{{#a}}({{b}}){{c}}"),
    ("{{#a}}{{^a}}{{b}}{{/a}}{{/a}}", "{{#a}}({{^a}}({{b}}))"),
    ("{{#a}}{{b}}", "{{b}}"), ("{{b}}{{/a}}{{c}}", "{{b}}{{c}}"),
    ("{{x}}{{#a}}{{b}}{{#c}}{{d}}{{/a}}", "{{x}}{{#a}}({{b}}{{d}})"),
  ])
  func putsInsideASectionWhatStandsBetweenItsTags(text: String, tree: String) {
    #expect(Self.parse(text).nodes.tree == tree)
  }

  @Test func reportsTagsWithoutAPartner() {
    let parser = Self.parse("{{#a}}{{#b}}{{/x}}{{#c}}{{/b}}{{/c}}")
    #expect(parser.unclosed.map(\.name) == ["c", "a"])
    #expect(parser.unopened.map(\.tag.name) == ["x", "c"])
    #expect(parser.unopened.map(\.innermost?.name) == ["b", "a"])
  }

  @Test func leavesOutWhatIsTooDeep() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#a}}", count: depth) + String(repeating: "{{/a}}", count: depth)
    }
    let limit = Bounds.sectionDepth
    #expect(Self.parse(nested(limit)).tooDeep.isEmpty)
    let parser = Self.parse(nested(limit + 9))
    #expect(parser.tooDeep.count == 1)
    #expect(parser.nodes.tree == Self.parse(nested(limit)).nodes.tree)
  }
}

extension [TagNode<Never>] {
  fileprivate var tree: String {
    map { node in
      switch node {
      case .leaf(.tag(let tag)): tag.text
      case .section(let tag, let inner, _): tag.text + "(\(inner.tree))"
      }
    }.joined()
  }
}
