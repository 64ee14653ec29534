internal import Crypto

/// The one owner of swift-crypto: SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
package enum Digest {
  package static func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
  }

  /// The digest as four words, for where many are kept and nobody reads them.
  static func words(of bytes: [UInt8]) -> SIMD4<UInt64> {
    var words = SIMD4<UInt64>()
    let digest = SHA256.hash(data: bytes)
    withUnsafeMutableBytes(of: &words) { words in digest.withUnsafeBytes(words.copyMemory) }
    return words
  }

  /// One digest for a set of files: of each, in the order of the paths, the path, a zero byte, the
  /// length, a zero byte and the contents.
  package static func sha256(of files: [String: [UInt8]]) -> String {
    var stream = Stream()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      stream.update(Array("\(path)\0\(bytes.count)\0".utf8))
      stream.update(bytes)
    }
    return stream.finish()
  }

  /// The digest of bytes that come piece by piece.
  struct Stream {
    private var hash = SHA256()

    mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

    mutating func update(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    func finish() -> String { hexadecimal(hash.finalize()) }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
