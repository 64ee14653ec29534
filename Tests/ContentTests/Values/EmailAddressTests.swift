import BriefingValidating
import Testing

@Suite struct EmailAddressTests {
  @Test(arguments: [
    "bridger@northshire.police.example", "a@b.example", "first.last+tag@x-y.example",
    "o'neill@dun.example", "A_1@B.EXAMPLE", "x@1.2.example",
  ])
  func accepts(text: String) {
    #expect(EmailAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "@", "a@", "@b.example", "a@b", "a@b@c.example", "a b@c.example", ".a@b.example",
    "a.@b.example", "a..b@c.example", "a@.example", "a@b..example", "a@b.example.", "a@-b.example",
    "a@b-.example", "a@192.0.2.1", "a@[192.0.2.1]", "a,b@c.example", "<a@b.example>",
    "\"a\"@b.example",
    "mailto:a@b.example", "môr@b.example", "a@môr.example", "a@b.example\nBcc: c@d.example",
    "a@b.example?subject=x", "a\u{301}@b.example", "{{a}}@b.example\u{200F}",
    String(repeating: "a", count: 250) + "@b.example",
  ])
  func refuses(text: String) {
    #expect(EmailAddress(text) == nil)
  }
}
