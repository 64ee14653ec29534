import Testing

@testable import BriefingCompiling

struct EscapingTests {
  @Test func escapesWhatHTMLWouldRead() {
    #expect(
      Escaping.text.escaped("<a href=\"x\">'&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
  }

  /// One Character, and still a quotation mark for a browser.
  @Test func escapesAQuotationMarkThatCarriesAnAccent() {
    let escaped = Escaping.text.escaped("\"\u{301}<\u{338}")
    #expect(escaped.unicodeScalars.elementsEqual("&quot;\u{301}&lt;\u{338}".unicodeScalars))
  }

  @Test func keepsMailboxesAndNumbersInAnAddress() {
    #expect(Escaping.addressPart.escaped("a.b+c@d-e.example") == "a.b+c@d-e.example")
    #expect(Escaping.addressPart.escaped("+441632960001") == "+441632960001")
    #expect(Escaping.addressPart.escaped("a?b&c=\"é") == "a%3Fb%26c%3D%22%C3%A9")
  }

  // MARK: - Strings of a style sheet

  private static let hostile = [
    "\"; } body { display: none", "a\\", "\\\"", "</style><script>alert(1)</script>", "<!--",
    "a\nb",
    "a\r\nb", "a\u{C}b", "\u{0}", "*/ /*", "url(https://x.example)", "\"\u{301}", "'", "{{x}}",
    "\\22 ", "5\" wide", "ends in \\", "A\"41",
  ]

  @Test(arguments: hostile)
  func neverEndsAStringOfAStyleSheet(value: String) throws {
    let escaped = Escaping.styleString.escaped(value)
    // What is left has no meaning in CSS or HTML but that of the escapes themselves.
    #expect(
      escaped.utf8.allSatisfy { byte in
        byte >= 0x80 || "\\ .,@-_".utf8.contains(byte) || (0x30...0x39).contains(byte)
          || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      })
    #expect(try Self.readAsStyle(escaped) == Array(value.utf8))
  }

  /// As a browser reads it (CSS Syntax, section 4.3.7): up to six digits, and one space behind them.
  private static func readAsStyle(_ text: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(6).prefix { Character(UnicodeScalar($0)).isHexDigit }
      rest.removeFirst(digits.count)
      let value = try #require(UInt8(String(decoding: digits, as: UTF8.self), radix: 16))
      if rest.first == 0x20 { rest.removeFirst() }
      bytes.append(value)
    }
    return bytes
  }

  @Test func leavesNamesAndNumbersReadableInAStyleSheet() {
    let value = "Ynys Môn, 01632 960-001."
    #expect(Escaping.styleString.escaped(value) == value)
    #expect(Escaping.styleString.escaped("a: b") == "a\\3A  b")
  }

  // MARK: - Content lines

  @Test(arguments: [
    ("a, b; c\\d", "a\\, b\\; c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"),
    ("a\tb\u{7}c\u{7F}d", "abcd"), ("a: \"b\" ŵ", "a: \"b\" ŵ"), ("\\n", "\\\\n"),
    ("\\\n,", "\\\\\\n\\,"), (",\u{301}", "\\,\u{301}"), ("\r\nBEGIN:VCARD", "\\nBEGIN:VCARD"),
  ])
  func staysInTheValueOfAContentLine(value: String, expected: String) {
    let escaped = Escaping.contentLine.escaped(value)
    #expect(escaped.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: hostile)
  func leavesACheckedAddressAsItIs(value: String) {
    #expect(Array(Escaping.asIs.escaped(value).utf8) == Array(value.utf8))
  }
}
