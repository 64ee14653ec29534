import Testing

@testable import BriefingOutput

/// The vectors of FIPS 180-4.
@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func isSHA256(text: String, digest: String) throws {
    #expect(try Digest.sha256(Array(text.utf8)) == digest)
  }

  /// RFC 4231, test cases 1 and 2.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
  ])
  func isHMAC(key: [UInt8], text: String, digest: String) throws {
    let bytes = try Digest.hmac(Array(text.utf8), key: key)
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
  }

  @Test func doesNotDependOnTheOrderOfTheFiles() throws {
    let one = try Digest.sha256(of: ["b": [2], "a": [1], "c": [3]])
    let other = try Digest.sha256(of: ["c": [3], "a": [1], "b": [2]])
    #expect(one == other)
    #expect(one.utf8.count == 64)
  }

  /// Neither a path nor a border between two files can move without a trace.
  @Test(
    arguments: [
      ["a": [1, 2], "b": []], ["a": [1], "b": [2], "c": []], ["a": [1], "c": [2]], ["ab": [1, 2]],
      ["a": [2], "b": [1]],
    ] as [[String: [UInt8]]])
  func changesWithEveryPathAndEveryByte(files: [String: [UInt8]]) throws {
    let one = try Digest.sha256(of: files)
    let other = try Digest.sha256(of: ["a": [1], "b": [2]])
    #expect(one != other)
  }
}
