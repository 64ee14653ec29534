import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import BriefingValidating
import Testing

/// What a careless or a hostile hand may put into a cell.
@Suite struct HostileValueTests {
  private static let hostile = [
    "{{constituency.code}}", "{{{body}}}", "{{#force}}", "{{=<% %>=}}", "[a](javascript:alert(1))",
    "<script>alert(1)</script>", "\"; DROP TABLE packs; --", "a\nb", "a\r\nb", "../../etc/passwd",
    "a\u{2028}b", "a\u{85}b", "\"\u{301}", "'\u{301}", "&\u{20D0}<\u{301}",
    "a\u{1B}[2Jb", "a\u{E000}0\u{E001}b", "a\u{7F}b", "-",
    "---",
  ]

  @Test(arguments: hostile)
  func takesANameAsItIs(value: String) throws {
    let chain = Chain(try base(naming: value + "x"))
    let names = chain.campaign?.constituencies.map(\.name) ?? []
    let isTag = value.contains("{{")
    #expect(chain.diagnostics.map(\.check.id) == (isTag ? ["placeholder"] : []))
    #expect(!chain.diagnostics.containsErrors)
    #expect(names.count == 4)
    #expect(names.allSatisfy { !$0.unicodeScalars.contains(where: isControl) })
    let slugs = chain.campaign?.constituencies.map(\.slug) ?? []
    #expect(slugs.allSatisfy { $0.utf8.allSatisfy(isSlugByte) })
  }

  @Test(arguments: ["\u{202E}evil", "a\u{200F}b", "a\u{200B}b", "👩‍👩‍👧‍👦", "a\u{FEFF}b", "\u{2066}x"])
  func refusesANameThatHidesCharacters(value: String) throws {
    let chain = Chain(try base(naming: value))
    #expect(chain.diagnostics.map(\.check.id) == ["invisible-character"])
  }

  @Test(arguments: [
    "=HYPERLINK(\"https://x.example\")", "=B7", "=\"Northwick\"", "=-'Old list'!C3",
  ])
  func refusesAFormula(value: String) throws {
    let chain = Chain(try base(naming: value))
    #expect(chain.diagnostics.map(\.check.id) == ["broken-cell"])
  }

  @Test(arguments: hostile)
  func refusesItAsAnythingButText(value: String) throws {
    for (path, good, id) in [
      ("spoc-contacts", "01632 960001", "invalid-phone"),
      ("spoc-contacts", "bridger@northshire.police.example", "invalid-email"),
      ("police-forces", "https://www.southshire.police.example/", "invalid-website"),
      ("spoc-contacts", "pm\",2024-06-07", "invalid-date"),
    ] {
      let cell = quoted(value)
      let bad = id == "invalid-date" ? "pm\"," + cell : cell
      let chain = Chain(
        try base(replacing: good, by: bad, in: "Content/data/\(path).csv"))
      // Dashes alone stand for a value that is not there.
      let isDash = value.allSatisfy { $0 == "-" }
      #expect(chain.diagnostics.map(\.check.id) == [isDash ? "placeholder" : id])
      #expect(chain.campaign == nil)
    }
  }

  @Test(arguments: hostile)
  func quotesItWithoutSteeringTheTerminal(value: String) throws {
    let cell = quoted(value)
    let report = Chain(
      try base(replacing: ",certain,1,0", by: ",\(cell),1,0", in: "Content/data/constituencies.csv")
    ).report
    #expect(report.split(separator: "\n").count == 3)
    for scalar in report.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(![.control, .format, .lineSeparator, .paragraphSeparator].contains(category))
    }
  }

  private func base(naming name: String) throws -> SourceTree {
    try base(
      replacing: "Borderlea", by: quoted(name),
      in: "Content/data/constituencies.csv")
  }

  private func base(replacing old: String, by new: String, in path: String) throws -> SourceTree {
    try Fixture.base().replacing(old, by: new, in: path)
  }

  /// As a spreadsheet quotes a field: by bytes, for a quotation mark may carry an accent.
  private func quoted(_ value: String) -> String {
    let doubled = value.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  private func isSlugByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
