import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import BriefingValidating
import Testing

/// Files that no person would write, and that a fault, a tool or an attacker might.
@Suite struct HostileFileTests {
  private static let paths: [String] =
    ((try? Fixture.base().files.keys.sorted()) ?? [])

  private static let oddities: [String: [UInt8]] = [
    "nothing": [],
    "a byte order mark": [0xEF, 0xBB, 0xBF],
    "two byte order marks": [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF],
    "half a byte order mark": [0xEF, 0xBB],
    "a line end": [0x0A],
    "a carriage return": [0x0D],
    "a quotation mark": [0x22],
    "a comma": [0x2C],
    "a brace": [0x7B, 0x7B],
    "three braces": [0x7B, 0x7B, 0x7B, 0x7D, 0x7D],
    "a fence": Array("---".utf8),
    "two fences": Array("---\n---".utf8),
    "NUL bytes": [0, 0, 0, 0],
    "the last byte": [0xFF],
    "a surrogate": [0xED, 0xA0, 0x80],
    "a line separator": Array("\u{2028}".utf8),
    "a combining mark": Array("\u{301}".utf8),
    "an HTML comment": Array("<!--".utf8),
    "a private-use character": Array("\u{E000}7\u{E001}".utf8),
  ]

  @Test(arguments: paths, oddities.keys.sorted())
  func survivesAnOddFile(path: String, oddity: String) throws {
    let bytes = try #require(Self.oddities[oddity])
    let tree = try Fixture.base().with(bytes, at: path)
    let chain = Chain(tree)
    // A template may be next to nothing, but neither a table, nor the settings, nor a section.
    if path.hasPrefix("Content/") {
      #expect(chain.diagnostics.contains { $0.location.path == path })
      #expect(chain.campaign == nil)
    }
  }

  @Test(arguments: ["\r", "\r\n"])
  func readsEveryKindOfLineEnd(lineEnd: String) throws {
    let files = try Fixture.base().files.mapValues { bytes in
      Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: lineEnd).utf8)
    }
    let chain = Chain(SourceTree(files: files))
    #expect(chain.report == "")
    #expect(chain.campaign?.constituencies.count == 4)
  }

  @Test(arguments: ["\r", "\r\n"])
  func keepsPlacesWithEveryKindOfLineEnd(lineEnd: String) throws {
    for name in ["unknown-variable", "invalid-phone", "unsafe-place", "invalid-setting"] {
      let tree = try Fixture(name: name).tree()
      let files = tree.files.mapValues { bytes in
        Array(String(decoding: bytes, as: UTF8.self).replacing("\n", with: lineEnd).utf8)
      }
      #expect(Chain(SourceTree(files: files)).report == Chain(tree).report)
    }
  }

  @Test func acceptsAByteOrderMarkInEveryFile() throws {
    let files = try Fixture.base().files.mapValues { [0xEF, 0xBB, 0xBF] + $0 }
    #expect(Chain(SourceTree(files: files)).report == "")
  }

  @Test(arguments: ["general", "local"])
  func missesContactsWhereTheyServe(kind: String) throws {
    let header = "force,role,name,phone,email,hours,checked_on,source\n"
    let chain = Chain(
      try Fixture.base().with(header, at: "Content/data/spoc-contacts.csv")
        .replacing("kind: general", by: "kind: \(kind)", in: "Content/briefing.yml"))
    let found = chain.diagnostics.filter { $0.check.id == "empty-table" }
    #expect(found.map(\.severity) == [kind == "general" ? .error : .warning])
    #expect((chain.campaign == nil) == (kind == "general"))
  }

  @Test func losesNoneOfAHundredThousandRows() throws {
    let path = "Content/data/constituencies.csv"
    let rows = (0..<100_000).map { number in
      "E\(10_000_000 + number),Place \(number),,England,North,northshire,northwick-council,certain,,"
    }
    let base = try Fixture.base()
    let header = String(
      decoding: try #require(base.files[path]).prefix { $0 != 0x0A }, as: UTF8.self)
    let chain = Chain(
      base.with(([header] + rows).joined(separator: "\n"), at: path))
    #expect(!chain.diagnostics.containsErrors)
    #expect(chain.campaign?.constituencies.count == 100_000)
    #expect(Set(chain.campaign?.constituencies.map(\.slug) ?? []).count == 100_000)
  }

  @Test(
    arguments: [("Borderlea", "y"), (",certain,1,0", ",y,1,0")],
    [(60_000, "value-too-long"), (5_000_000, "too-much")])
  func refusesAFieldAsLongAsAFileInAFewLines(field: (String, String), size: (Int, String)) throws {
    let long = String(repeating: "x", count: size.0)
    let chain = Chain(
      try Fixture.base().replacing(
        field.0, by: field.1.replacing("y", with: long), in: "Content/data/constituencies.csv"))
    #expect(chain.campaign == nil)
    #expect(chain.diagnostics.contains { $0.check.id == size.1 && $0.location.line != nil })
    #expect(chain.report.utf8.count < 3_000)
  }
}
