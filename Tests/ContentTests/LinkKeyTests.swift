import Testing

@testable import BriefingValidating

/// What makes private links.
@Suite struct LinkKeyTests {
  /// The bytes 0 to 31.
  private static let file = Array(
    "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n".utf8)

  /// As Python's `hmac` and `base64.b32encode` have them.
  @Test(arguments: [
    ("E14001063", 0, "2dqhktbigd6qrclhkpwqllhxve"),
    ("E14001063", 1, "odov6mkpcks54poxa5xsdeh5ri"),
    ("W07000081", 0, "5o44ef3uplqndhdjbsqrfuluxe"),
  ])
  func makesTheSameLinkAnywhere(code: String, renewals: Int, token: String) throws {
    let key = try #require(LinkKey(file: Self.file))
    #expect(try key.token(of: code, renewals: renewals) == token)
  }

  @Test func isReadAsItWasWritten() throws {
    let key = LinkKey()
    #expect(key.file.count == 65)
    #expect(LinkKey(file: key.file) == key)
    #expect(LinkKey(file: Array(key.file.dropLast())) == key)
    #expect(LinkKey() != key)
  }

  @Test(arguments: [
    "", "00", String(repeating: "0g", count: 32), String(repeating: "+1", count: 32),
    String(repeating: "-0", count: 32),
  ])
  func isNothingElse(text: String) {
    #expect(LinkKey(file: Array(text.utf8)) == nil)
  }
}
