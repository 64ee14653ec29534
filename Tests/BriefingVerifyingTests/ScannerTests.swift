import Testing

@testable import BriefingVerifying

/// What counts as a phone number, an address and a date.
struct ScannerTests {
  private func shaped(_ text: String) -> [String] {
    PhoneScanner(Flow(text).bytes).shaped().map(\.key.digits)
  }

  @Test(arguments: [
    ("01632 960114", ["01632960114"]), ("(020) 7946 0000", ["02079460000"]),
    ("+44 (0)20 7946 0000", ["02079460000"]), ("+44-20-7946-0000", ["02079460000"]),
    ("01632 960114 01632 960115", ["01632960114", "01632960115"]),
    ("01632 960114 or 101", ["01632960114"]), ("016977 3999", ["0169773999"]),
    ("+353 1 234 5678", ["35312345678"]), ("4 July 2024", []), ("0.5 and 1,000", []),
    ("E14001063", []), ("01632, 960114", []), ("101 ext 712345", ["101 ext 712345"]),
    ("01632 960114, ext. 4 or 5", ["01632960114 ext 4"]),
    ("tel:+441632960114;ext=04", ["01632960114 ext 04"]), ("12 next 14", []),
  ])
  func findsPhoneNumbers(text: String, numbers: [String]) {
    #expect(shaped(text) == numbers)
  }

  @Test(arguments: [
    ("+44 1632 960114", "01632960114"), ("00441632960114", "01632960114"),
    ("44 (0)1632 960114", "01632960114"), ("01632 960114", "01632960114"), ("999", "999"),
    ("tel:101;ext=712345", "101 ext 712345"), ("101 x712345", "101 ext 712345"),
    ("101 712345", "101712345"), ("101 or 999", nil),
    ("44", nil), ("0000000000000000000", nil), ("", nil),
  ])
  func comparesPhoneNumbersByTheirDigits(text: String, digits: String?) {
    #expect(PhoneKey(text)?.digits == digits)
  }

  @Test(arguments: [
    ("Ask a.b@x.org.", ["a.b@x.org"]), ("<A+B@X.ORG>", ["a+b@x.org"]),
    ("'o'neil@x.org'", ["o'neil@x.org"]),
    ("a@b", []), ("@x.org", []), ("a @ x.org", []), ("mailto:a@x.org?b", ["a@x.org"]),
    ("a@x.org,b@y.org", ["a@x.org", "b@y.org"]), ("a%2Bb@x.org", ["a+b@x.org"]),
  ])
  func findsMailboxes(text: String, addresses: [String]) {
    let flow = Flow(text).bytes
    #expect(MailboxScanner.ranges(in: flow).map { MailboxScanner.key(flow[$0]) } == addresses)
  }

  @Test(arguments: [
    ("see https://x.org/a.", ["https://x.org/a"]), ("(http://X.org/)", ["http://x.org"]),
    ("HTTPS://X.org/A", ["https://x.org/A"]), ("“https://x.org”", ["https://x.org"]),
    ("www.x.org", ["www.x.org"]), ("awww.x.org", []), ("https", []),
    ("https://a.org https://b.org", ["https://a.org", "https://b.org"]),
    ("https://x.org/a%27b", ["https://x.org/a'b"]),
  ])
  func findsWebAddresses(text: String, addresses: [String]) {
    let flow = Flow(text).bytes
    #expect(
      WebAddressScanner.ranges(in: flow).map { WebAddressScanner.key(flow[$0]) } == addresses)
  }

  @Test(arguments: [
    ("on 4 July 2024.", ["4 July 2024"]), ("Thursday 4 July 2024", ["Thursday 4 July 2024"]),
    ("4 july 2024", []), ("14 July 20245", []), ("1.4 July 2024", []), ("4 July", []),
    ("1 May 2024 to 2 May 2024", ["1 May 2024", "2 May 2024"]),
  ])
  func findsDates(text: String, dates: [String]) {
    #expect(Scan(Flow(text).bytes).dates.sorted() == dates)
  }

  @Test(arguments: [
    ("a  b\u{A0}\u{2009}c\td", "a b c d"), ("a\u{AD}b\u{200B}c\u{FEFF}d\u{202E}e", "abcde"),
    ("caf\u{E9} \u{2019}", "caf\u{E9} \u{2019}"), (" a ", "a"), ("", ""),
  ])
  func setsTheLayoutAside(text: String, flow: String) {
    #expect(Flow(text).bytes.text == flow)
  }

  @Test func joinsTheLinesOfAParagraphAndNoOthers() {
    let flow = PlainText.flow(Array("! a\n! b\n!\n! > c\n\n  d\n  e|f\n".utf8))
    #expect(flow.text == "a\u{B}b\nc\nd\u{B}e|f\n")
  }
}
