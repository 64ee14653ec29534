import BriefingDiagnostics
import Testing

@testable import BriefingLoading

@Suite struct CSVDialectTests {
  private static let fields = ["a", "A;B, \"C\"", "", "Wales", "w"]

  private func load(_ text: String) -> Diagnosed<Table?> { load(Array(text.utf8)) }

  private func load(_ bytes: [UInt8]) -> Diagnosed<Table?> {
    var loader = CSVTableLoader(.policeForces)
    return loader.load(bytes)
  }

  @Test(arguments: [",", ";", "\t"], ["", "\u{FEFF}", "sep=X\n", "\u{FEFF}sep=X\r\n"])
  func readsEveryDelimiter(delimiter: String, start: String) throws {
    let start = start.replacing("X", with: delimiter)
    let header = ["id", "name", "name_cy", "nation", "website"].joined(separator: delimiter)
    let row = ["a", "\"A;B, \"\"C\"\"\"", "", "Wales", "w"].joined(separator: delimiter)
    let result = load("\(start)\(header)\n\(row)\n")
    let table = try #require(result.value, "\(result.diagnostics)")
    #expect(table.rows.map(\.fields) == [Self.fields])
    #expect(result.diagnostics.isEmpty)
    #expect(table.rows[0].line == (start.contains("sep") ? 3 : 2))
    #expect(table.rows[0].number == 2)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsEveryLineEnd(end: String) throws {
    let table = try #require(
      load("id;name;nation;website\(end)a;\"two\(end)lines\";Wales;w\(end)b;B;Wales;w").value)
    #expect(table.rows.map { $0.fields[1] } == ["two lines", "B"])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test("A comma in a value is no reason to take a file with semicolons for one with commas")
  func looksAtTheHeaderAlone() throws {
    let table = try #require(load("id;name;nation;website\na;\"x,y\";Wales;w,w,w\n").value)
    #expect(table.rows.map(\.fields) == [["a", "x,y", "Wales", "w,w,w"]])
  }

  @Test("A column name in quotation marks that holds another delimiter misleads nobody")
  func readsTheHeaderAsTheReaderDoes() throws {
    let result = load("id,name,nation,website,\"a;name;nation;website;id\"\na,A,Wales,w,x\n")
    #expect(result.value?.rows.count == 1)
    #expect(result.diagnostics.map(\.check) == [.unknownColumn])
  }

  @Test func namesTheDelimiterWhenARowHasTooManyFields() {
    let result = load("id;name;nation;website\na;A;Wales;w;w\n")
    #expect(result.diagnostics.map(\.check) == [.fieldCount])
    #expect(
      result.diagnostics.first?.help
        == "a value that holds a semicolon must stand in quotation marks")
  }

  @Test(arguments: [true, false])
  func readsUTF16(isLittleEndian: Bool) throws {
    let text = "\u{FEFF}id\tname\tnation\twebsite\r\na\tYnys Môn 😀\tWales\tw\r\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittleEndian ? pair : pair.reversed()
    }
    #expect(try #require(load(bytes).value).rows[0].fields[1] == "Ynys Môn 😀")
    // A byte short, and half of a pair of surrogates.
    #expect(load(bytes.dropLast()).diagnostics.map(\.check) == [.notUTF8])
    let lone: [UInt8] = isLittleEndian ? [0x3D, 0xD8] : [0xD8, 0x3D]
    let broken = load(bytes + lone)
    #expect(broken.value == nil)
    #expect(broken.diagnostics.map(\.location.line) == [3])
  }

  @Test func readsWindows1252() throws {
    let head = Array("id,name,nation,website\na,".utf8)
    let result = load(head + [0x80, 0x99, 0xF4, 0xA0, 0xFF] + Array(",Wales,w\n".utf8))
    #expect(result.value?.rows.first?.fields[1] == "€™ô ÿ")
    #expect(result.diagnostics.map(\.check) == [.legacyEncoding])
    #expect(result.diagnostics.first?.severity == .warning)
  }

  /// As Windows-1252 they would be `M™r`, `CafŽ`, `BoÕness`, `Mon Ð Fri`, `9Ñ5`, `ƒire`, `M“r` and `Caf‚`.
  @Test(
    arguments: [
      ("Môr", .macRoman), ("Café", .macRoman), ("Bo’ness", .macRoman), ("Mon – Fri", .macRoman),
      ("9—5", .macRoman), ("A — B", .macRoman), ("Éire", .macRoman), ("Môr", .dos850),
      ("Café", .dos437),
    ] as [(String, LegacyEncoding)])
  func refusesTextOfOldMacsAndDOS(name: String, encoding: LegacyEncoding) throws {
    let text = "id,name,nation,website\na,A,Wales,w\nb,\(name),Wales,w\n"
    let bytes = try text.unicodeScalars.map { scalar in
      scalar.isASCII
        ? UInt8(scalar.value)
        : 0x80 + UInt8(try #require(encoding.letters.firstIndex(of: scalar)))
    }
    let result = load(bytes)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.check) == [.notUTF8])
    #expect(result.diagnostics.map(\.location.line) == [3])
  }

  @Test(
    "What no text of Windows holds, or is UTF-8 in part, is refused with its line",
    arguments: [
      [0xF4, 0x81], [0xF4, 0x8D], [0xF4, 0x8F], [0xF4, 0x90], [0xF4, 0x9D], [0xF4, 0x00],
      [0xF4, 0x01], [0xF4, 0x7F], [0xC3, 0xB4, 0x20, 0xF4],
    ] as [[UInt8]])
  func refusesWhatIsNoText(bytes: [UInt8]) {
    let result = load(Array("id,name,nation,website\na,A".utf8) + bytes + Array(",Wales,w\n".utf8))
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.check) == [.notUTF8])
    #expect(result.diagnostics.map(\.location.line) == [2])
  }
}
