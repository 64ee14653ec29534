import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import Testing

/// Texts and tables that are long in a way that nobody thinks of. Each took minutes, or the memory.
@Suite struct HostileSizeTests {
  private static let section = "Content/guidance/en/10-emergency.md"

  /// The check that each is refused with.
  private static let texts: [(name: String, path: String, check: String, text: String)] = [
    ("links", section, "too-much", many(50_000, "[a](https://a.example/) ")),
    ("a wide table", section, "too-much", table(columns: 2_000, row: "|a\n", rows: 100)),
    ("tags", section, "too-much", many(20_001, "{{constituency.name}} ")),
    ("tags on lines", "Templates/pack.html", "too-much", many(20_001, "{{constituency.name}}\n")),
    ("braces", "Templates/pack.html", "too-much", many(200_000, "{")),
    ("open tags", "Templates/pack.txt", "too-much", many(30_000, "{{a ")),
    ("unclosed sections", "Templates/pack.html", "nested-too-deeply", many(20_000, "{{#force}}")),
    ("instructions", section, "raw-html", many(50_000, "a <? ")),
    ("declarations", section, "raw-html", many(50_000, "a <!A ")),
    (
      "definitions", section, "not-shown",
      (0..<5_000).map { "[a\($0)]: https://a.example/\n" }.joined()
    ),
    ("settings", "Content/briefing.yml", "invalid-yaml", "x: " + many(2_000_000, "x")),
    (
      "front matter", "Content/guidance/en/11-more.md", "invalid-yaml",
      "---\ntitle: " + many(2_000_000, "x") + "\norder: 2\n---\nx\n"
    ),
    (
      "rows of one field", "Content/data/spoc-contacts.csv", "too-much",
      many(20_000, "northshire\n")
    ),
    (
      "ids in a cell", "Content/data/constituencies.csv", "too-much",
      "E14009999,Place,,England,North,\(many(101, "northshire;")),northwick-council,certain,,\n"
    ),
  ]

  @Test(arguments: texts.indices)
  func refusesWithTheLine(index: Int) throws {
    let (_, path, check, text) = Self.texts[index]
    let base = try Fixture.base()
    let before = base.files[path].map { $0 + Array("\n".utf8) } ?? []
    let chain = Chain(base.with(before + Array("\(text)\n".utf8), at: path))
    #expect(chain.campaign == nil)
    let found = chain.diagnostics.filter { $0.location.path == path && $0.check.id == check }
    #expect(found.contains { $0.location.line != nil })
    #expect(chain.report.utf8.count < 20_000_000)
  }

  /// Each row of a key is added to those before it.
  @Test func readsAnyNumberOfContactsOfOneForce() throws {
    let path = "Content/data/spoc-contacts.csv"
    let base = try Fixture.base()
    let rows = (1...5_000).map {
      "northshire,Role \($0),,01632 960001,a@b.police.example,,2024-06-07,x\n"
    }
    let bytes = try #require(base.files[path]) + Array(rows.joined().utf8)
    let found = Chain(base.with(bytes, at: path)).diagnostics.filter { $0.severity == .error }
    #expect(Set(found.map(\.check.id)) == ["crowded-pack"])
  }

  /// Each is held against all others.
  @Test func readsNoMoreSectionsThanAnybodyWrites() throws {
    var tree = try Fixture.base()
    for number in 1...Bounds.sections {
      let section = "---\ntitle: More \(number)\norder: \(number)\n---\nWords.\n"
      tree = tree.with(Array(section.utf8), at: "Content/guidance/en/m\(number).md")
    }
    let chain = Chain(tree)
    #expect(chain.campaign == nil)
    #expect(chain.report.contains("the guidance has more than \(Bounds.sections) sections"))
  }

  @Test func readsATableThatIsWideAndShort() throws {
    let base = try Fixture.base()
    let text = "\n" + Self.table(columns: 200, row: Self.many(200, "|a") + "|\n", rows: 5)
    let bytes = try #require(base.files[Self.section]) + Array(text.utf8)
    #expect(Chain(base.with(bytes, at: Self.section)).report == "")
  }

  /// Rows that all have one fault are read as far as anybody would mend them.
  @Test func stopsAtThousandsOfRowsWithOneError() throws {
    let path = "Content/data/spoc-contacts.csv"
    let row = "northshire,Role,,01632,a@b.example,,2024-06-10,x\n"
    let base = try Fixture.base()
    let bytes = try #require(base.files[path]) + Array(Self.many(20_000, row).utf8)
    let found = Chain(base.with(bytes, at: path)).diagnostics
    let wrong = found.filter { $0.check.id == "invalid-phone" }
    #expect(wrong.total() == Bounds.wrongRows + 1)
    let stop = try #require(found.first { $0.check == .tooMuch })
    #expect(stop.location.line == wrong.last?.location.line)
    #expect(stop.message.contains("the \(20_000 - Bounds.wrongRows - 1) below are not read"))
  }

  @Test func countsTheFindingsThatItDoesNotList() throws {
    let path = "Templates/pack.html"
    let found = (1...Bounds.findings + 500).map {
      Diagnostic(.tooMuch, "wrong", at: SourceLocation(path, line: $0), severity: .warning)
    }
    let other = Diagnostic(.tooMuch, "wrong", at: SourceLocation(path, line: 99_999))
    let bounded = (found + [other]).bounded
    #expect(bounded.count == Bounds.findings + 2)
    #expect(bounded.total(.warning) == found.count && bounded.total(.error) == 1)
    let last = try #require(bounded.dropLast().last)
    #expect(last.message.hasPrefix("500 more of this kind") && last.severity == .warning)
    #expect(last.location.line == Bounds.findings + 1)
  }

  /// Past some hundreds, it is no slip that a suggestion would mend.
  @Test func suggestsOnceForEachWordAndNotForAll() {
    let suggestions = Suggestions()
    var lookups = 0
    func help(_ word: String) -> String? {
      suggestions.help(for: word) {
        lookups += 1
        return Array(repeating: "northshire", count: 1_000)
      }
    }
    for _ in 0..<10 { #expect(help("northshir") == "did you mean 'northshire'?") }
    #expect(lookups == 1)
    for number in 0..<1_000 { _ = help("northshir\(number)") }
    #expect(lookups == Bounds.comparisons / 1_000)
    #expect(help("northshir") != nil)
  }

  private static func many(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static func table(columns: Int, row: String, rows: Int) -> String {
    many(columns, "|a") + "|\n" + many(columns, "|-") + "|\n" + many(rows, row)
  }
}
