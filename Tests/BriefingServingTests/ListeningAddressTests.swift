import Testing

@testable import BriefingServing

@Suite struct ListeningAddressTests {
  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1", "http://127.0.0.1:8080/"),
    ("localhost", "::1", "http://localhost:8080/"), ("::1", "::1", "http://[::1]:8080/"),
  ])
  func staysQuietOnTheLoopback(host: String, bound: String, url: String) {
    let address = ListeningAddress(host: host, boundTo: bound, port: 8080)
    #expect(address.url == url)
    #expect(address.warning == nil)
  }

  @Test(arguments: [
    ("0.0.0.0", "0.0.0.0", "http://127.0.0.1:80/"), ("::", "::", "http://[::1]:80/"),
    ("desk.example", "192.0.2.7", "http://desk.example:80/"),
  ])
  func warnsWhenOthersCanReachIt(host: String, bound: String, url: String) {
    let address = ListeningAddress(host: host, boundTo: bound, port: 80)
    #expect(address.url == url)
    #expect(address.warning?.hasPrefix("listening on ") == true)
  }
}
