import Testing

@testable import BriefingServing

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "", true),
    ("/packs/ynys-mon/", "packs/ynys-mon", true),
    ("/packs/ynys-mon", "packs/ynys-mon", false),
    ("/Ynys%20M%C3%B4n.txt", "Ynys Môn.txt", false),
    ("/a%2Bb+c", "a+b+c", false),
    ("/100%25", "100%", false),
    // Decoded once only: what is left is a name, if an odd one.
    ("/%252e%252e", "%2e%2e", false),
  ])
  func decodesNames(path: String, relative: String, endsInSlash: Bool) throws {
    let decoded = try #require(RequestPath(path))
    #expect(decoded.relative == relative)
    #expect(decoded.endsInSlash == endsInSlash)
  }

  @Test(arguments: [
    "", "packs/", "*", "/..", "/../etc/passwd", "/packs/../x", "/packs/..", "/%2e%2e/x", "/%2E./x",
    "/.%2e/x", "/.", "/./x", "/.git/config", "/packs/.hidden", "/%2ehidden", "//", "//host/",
    "/packs//x", "/packs//", "/a%2fb", "/%2Fetc/passwd", "/a\\b", "/..\\x", "/a%5Cb", "/%00",
    "/a%00.html", "/a%0d%0ab", "/%7f", "/%", "/%4", "/%zz", "/%+1", "/a%", "/%ff", "/%c0%ae",
    "/%C3", "/%ed%a0%80",
  ])
  func refusesWhatNoPackIsCalled(path: String) {
    #expect(RequestPath(path) == nil)
  }

  @Test(arguments: [
    ("/packs/ynys-mon", "/packs/ynys-mon/"), ("/a%20b/%c3%b4", "/a%20b/%C3%B4/"),
    ("/a%3Fb%23c", "/a%3Fb%23c/"), ("/", "/"),
  ])
  func addsTheSlashOfAFolder(path: String, folder: String) throws {
    #expect(try #require(RequestPath(path)).asFolder == folder)
  }
}
