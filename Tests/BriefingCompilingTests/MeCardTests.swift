import Testing

@testable import BriefingCompiling
@testable import BriefingValidating

/// What a QR code says to a phone.
struct MeCardTests {
  @Test func saysAContactInItsFields() {
    var card = MeCard(name: "North Police")
    card.add("TEL", "+441632960001")
    card.add("EMAIL", "spoc@north.police.example")
    card.add("URL", nil)
    card.add("NOTE", "")
    #expect(
      card.text == "MECARD:N:North Police;TEL:+441632960001;EMAIL:spoc@north.police.example;;")
  }

  /// As the contacts for a phone do: behind the number a phone would drop what parts the two.
  @Test func saysAnExtensionInTheName() throws {
    let rows = ["01632 960001 ext 4", "01632 960001"].map { PhoneNumber($0) }
    let column = try #require(SPoC.contactColumns.first { $0.kind == .phone })
    let cards = try rows.map { phone in
      let field = ContactField(column: column, value: .phone(try #require(phone)))
      return MeCard(name: "North Police", [field]).text
    }
    #expect(
      cards == [
        "MECARD:N:North Police\\, ext 4;TEL:+441632960001;;",
        "MECARD:N:North Police;TEL:+441632960001;;",
      ])
  }

  /// A value is one field, whatever it holds.
  @Test(arguments: [
    ("a;TEL:999;", "a\\;TEL\\:999\\;"), ("a,b", "a\\,b"), ("a\\", "a\\\\"), ("\"a\"", "\\\"a\\\""),
    ("https://x.example/", "https\\://x.example/"), (";;", "\\;\\;"), ("Ynys Môn", "Ynys Môn"),
    ("101;ext=712345", "101\\;ext=712345"), (";\u{301}", "\\;\u{301}"),
  ])
  func neverBeginsAnotherField(value: String, escaped: String) {
    var card = MeCard(name: value)
    card.add("NOTE", value)
    let expected = "MECARD:N:\(escaped);NOTE:\(escaped);;"
    #expect(card.text.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
