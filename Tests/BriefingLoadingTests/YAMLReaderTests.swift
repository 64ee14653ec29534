import BriefingDiagnostics
import Testing

@testable import BriefingLoading

@Suite struct YAMLReaderTests {
  @Test func keepsPlacesInTheFile() throws {
    let root = try #require(read("a: 1\nb:\n  - x\n  - y\n", linesBefore: 1).value)
    guard case .mapping(let entries) = root.content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.keyLocation.description) == ["f.md:2:1", "f.md:3:1"])
    #expect(entries[0].value.location.description == "f.md:2:4")
    guard case .sequence(let items) = entries[1].value.content else {
      Issue.record("no sequence")
      return
    }
    #expect(items.map(\.location.description) == ["f.md:4:5", "f.md:5:5"])
  }

  @Test(arguments: [
    ("true", "true"), ("2024-07-04", "2024-07-04"), ("~", ""), ("null", ""), ("", ""),
    ("\"null\"", "null"), ("'a: b'", "a: b"), ("1_000", "1_000"), ("|\n  x\n  y\n", "x y"),
  ])
  func leavesScalarsAsText(yaml: String, text: String) throws {
    let root = try #require(read("k: \(yaml)").value)
    guard case .mapping(let entries) = root.content,
      case .scalar(let found)? = entries.first?.value.content
    else {
      Issue.record("no scalar")
      return
    }
    #expect(found == text)
  }

  @Test func readsNothingAsNoSettings() throws {
    guard case .mapping(let entries) = try #require(read("# a comment\n").value).content else {
      Issue.record("no mapping")
      return
    }
    #expect(entries.isEmpty)
  }

  @Test(arguments: [
    ("a: [1", 2), ("a: 1\na: 2\n", 2), ("\ta: 1", 1), ("a: *b", 1), ("a: 'x", 1), ("a: b: c", 1),
    ("a: 1\n---\nb: 2\n", 2), ("a: %x", 1), ("a: \u{7}", 1),
  ])
  func reportsWhatIsNoYAML(yaml: String, line: Int) throws {
    let result = read(yaml)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.check) == [.invalidYAML])
    #expect(result.diagnostics.first?.location.line == line)
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func refusesValuesThatLieTooDeep(opening: String) {
    let result = read(String(repeating: opening, count: 5000))
    #expect(result.value == nil)
    #expect(result.diagnostics.first?.message.contains("too deeply") == true)
  }

  /// Wherever they stand, and as soon as the first is met: a few lines of them could take for ever.
  @Test(arguments: [
    "a: &x 1\nb: *x", "a: [&x 1]", "&x a: 1", "a: &x\n  b: 1", "a: &x [1]", "- *x",
    "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]",
  ])
  func refusesAnchorsAndAliases(yaml: String) {
    #expect(read(yaml).diagnostics.first?.message.contains("anchors and aliases") == true)
  }

  /// Wherever it stands: libyaml counts scalars, and not bytes or letters.
  @Test func namesEachCommentBehindAValue() {
    let result = read(
      "a: Wrecsam\nb: Môn  # one\nc: [e\u{301}, '# no', x#y]\nd: 🏴 # two\n# three\ne: f # 4")
    #expect(
      result.diagnostics.map(\.message)
        == ["# one", "# two", "# 4"].map {
          "' #' begins a comment: '\($0)' is no part of the value"
        })
    #expect(result.diagnostics.map(\.location.line) == [2, 4, 6])
  }

  @Test(arguments: ["\n", "\u{85}", "\u{2028}", "\u{2029}"])
  func endsACommentWhereLibyamlEndsALine(end: String) {
    let messages = read("a: b # one\(end)c: d # two").diagnostics.map(\.message)
    #expect(messages.map { $0.contains("'# one'") } == [true, false])
    #expect(messages.map { $0.contains("'# two'") } == [false, true])
  }

  @Test func refusesADocumentWithTooManyValues() throws {
    let result = read("a: [" + String(repeating: "x, ", count: Bounds.settingsValues) + "x]")
    #expect(result.value == nil)
    #expect(result.diagnostics.first?.message.contains("too many values") == true)
  }

  private func read(_ yaml: String, linesBefore: Int = 0) -> Diagnosed<YAMLNode?> {
    YAMLReader(path: "f.md", linesBefore: linesBefore).read(yaml)
  }
}
