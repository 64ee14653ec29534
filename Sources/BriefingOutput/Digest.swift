package import BriefingDiagnostics
internal import CCrypto

/// The one owner of libcrypto: SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
package enum Digest {
  package static func sha256(_ bytes: [UInt8]) throws(SystemFailure) -> String {
    try ready()
    var digest = [UInt8](repeating: 0, count: size)
    var written: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &digest, &written, EVP_sha256(), nil) == 1 else {
      throw failure
    }
    return hexadecimal(digest)
  }

  /// The digest of bytes that come piece by piece.
  ///
  /// - Parameter produce: passes each piece on.
  package static func sha256(
    _ produce: (_ update: ([UInt8]) throws -> Void) throws -> Void
  ) throws -> String {
    try ready()
    guard let context = EVP_MD_CTX_new() else { throw failure }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else { throw failure }
    try produce { bytes in
      guard EVP_DigestUpdate(context, bytes, bytes.count) == 1 else { throw failure }
    }
    var digest = [UInt8](repeating: 0, count: size)
    guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else { throw failure }
    return hexadecimal(digest)
  }

  /// One digest for a set of files: of each, in the order of the paths, the path, a zero byte, the
  /// length, a zero byte and the contents.
  package static func sha256(of files: [String: [UInt8]]) throws -> String {
    try sha256 { update in
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try update(Array("\(path)\0\(bytes.count)\0".utf8))
        try update(bytes)
      }
    }
  }

  /// HMAC-SHA-256 (RFC 2104), whose 32 bytes tell nobody the key.
  package static func hmac(_ bytes: [UInt8], key: [UInt8]) throws(SystemFailure) -> [UInt8] {
    try ready()
    var digest = [UInt8](repeating: 0, count: size)
    var written: UInt32 = 0
    guard
      HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &digest, &written) != nil,
      written == size
    else { throw failure }
    return digest
  }

  /// In bytes.
  private static let size = 32

  /// The library's configuration file is somebody else's business: it could take SHA-256 away.
  private static func ready() throws(SystemFailure) {
    guard OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1 else { throw failure }
  }

  private static let failure = SystemFailure(
    action: "cannot take a SHA-256", reason: "libcrypto refuses",
    help: "install the package libssl3 anew")

  private static let digits = Array("0123456789abcdef".utf8)

  /// Two digits for each byte, in lower case.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
