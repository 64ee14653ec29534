import Testing

@testable import BriefingServing

@Suite struct RequestTargetTests {
  @Test(arguments: [
    ("/", "/", nil, nil), ("/a%20b?x=1?y", "/a%20b", "x=1?y", nil), ("/?", "/", "", nil),
    ("http://localhost", "/", nil, "localhost"), ("HTTP://a:80/b?c", "/b", "c", "a"),
    ("http://a?c", "/", "c", "a"), ("*", "*", nil, nil),
  ])
  func takesAPathOrAnAddress(text: String, path: String, query: String?, host: String?) throws {
    let target = try #require(RequestTarget(text))
    #expect(target.path == path)
    #expect(target.query == query)
    #expect(target.authority?.host == host)
  }

  @Test(arguments: [
    "", "packs", "a:80", "http://", "http:///a", "http://a b/", "ftp://a/", "/a b", "/\t",
    "http://a:x/", "http://u@a/",
  ])
  func refusesOtherTargets(text: String) {
    #expect(RequestTarget(text) == nil)
  }
}
