import Testing

@testable import BriefingServing

@Suite struct AuthorityTests {
  @Test(arguments: [
    ("localhost", "localhost"), ("LocalHost:8080", "localhost"), ("127.0.0.1:65535", "127.0.0.1"),
    ("[::1]", "[::1]"), ("[0:0::1]:80", "[::1]"), ("desk_2.example", "desk_2.example"),
    ("localhost:", "localhost"),
  ])
  func readsAHostWithOrWithoutAPort(text: String, host: String) {
    #expect(Authority(text)?.host == host)
  }

  @Test(arguments: [
    "", ":80", "a b", "localhost:65536", "localhost:+80", "localhost:8o", "localhost:80:80",
    "user@localhost", "localhost/", "localhost, localhost", "[::1", "[]", "[::1]80", "[::g]", "::1",
    "local\u{0}host", "lôcalhost", "[::1]:80:80", "localhost:٨٠",
  ])
  func refusesWhatIsNoHost(text: String) {
    #expect(Authority(text) == nil)
  }

  @Test(arguments: [
    ("127.0.0.1", "127.0.0.1", "localhost", true), ("127.0.0.1", "127.0.0.1", "[::1]", true),
    ("127.0.0.1", "127.0.0.1", "evil.example", false),
    ("127.0.0.1", "127.0.0.1", "localhost.evil.example", false),
    ("desk", "127.0.0.1", "DESK:80", true), ("127.0.0.2", "127.0.0.2", "127.0.0.2", true),
    ("127.0.0.1", "127.0.0.1", "127.0.0.2", false), ("::1", "::1", "[0::1]:8080", true),
    ("0.0.0.0", "0.0.0.0", "any.example", true), ("desk", "192.0.2.7", "any.example", true),
  ])
  func takesOtherHostsOnlyWhereOtherMachinesMay(
    host: String, bound: String, named: String, allowed: Bool
  ) throws {
    let authority = try #require(Authority(named))
    #expect(HostRule(host: host, boundTo: bound).allows(authority) == allowed)
  }
}
