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
