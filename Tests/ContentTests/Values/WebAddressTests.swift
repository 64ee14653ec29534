import BriefingValidating
import Testing

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://www.example.org/", "http://www.example.org", "HTTPS://WWW.EXAMPLE.ORG/a?b=c&d#e",
    "https://example.org/a%20b", "https://xn--mr-xka.example/",
  ])
  func accepts(text: String) {
    #expect(WebAddress(text)?.text == text)
  }

  @Test(arguments: [
    "", "www.example.org", "//www.example.org/", "ftp://example.org/", "javascript:alert(1)",
    "JaVaScRiPt:alert(1)", "data:text/html,x", "https:example.org", "https:///a", "https://",
    "https://example/", "https://localhost/", "https://192.0.2.1/", "https://[::1]/",
    "https://user:secret@example.org/", "https://example.org:8443/",
    "https://example.org\\@x.example/",
    "https://exämple.org/", "https://example.org/a b", "https://example.org/\"onload=",
    " https://a.example/",
    "https://a.example/<script>", "https://a.example/\n", "https://a.example/{{x}}",
    "https://a.example/é",
  ])
  func refuses(text: String) {
    #expect(WebAddress(text) == nil)
  }
}
