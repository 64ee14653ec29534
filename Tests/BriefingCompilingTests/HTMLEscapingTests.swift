import Testing

@testable import BriefingCompiling

struct HTMLEscapingTests {
  @Test func escapesWhatHTMLWouldRead() {
    #expect(
      HTMLEscaping.text.escaped("<a href=\"x\">'&'</a>")
        == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
  }

  /// One Character, and still a quotation mark for a browser.
  @Test func escapesAQuotationMarkThatCarriesAnAccent() {
    let escaped = HTMLEscaping.text.escaped("\"\u{301}<\u{338}")
    #expect(escaped.unicodeScalars.elementsEqual("&quot;\u{301}&lt;\u{338}".unicodeScalars))
  }

  @Test func keepsMailboxesAndNumbersInAnAddress() {
    #expect(HTMLEscaping.addressPart.escaped("a.b+c@d-e.example") == "a.b+c@d-e.example")
    #expect(HTMLEscaping.addressPart.escaped("+441632960001") == "+441632960001")
    #expect(HTMLEscaping.addressPart.escaped("a?b&c=\"é") == "a%3Fb%26c%3D%22%C3%A9")
  }
}
