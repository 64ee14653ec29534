package import BriefingDiagnostics
internal import BriefingOutput

/// The secret that private links are made with. Whoever has it knows them all.
package struct LinkKey: Sendable, Equatable {
  private let bytes: [UInt8]

  /// In bytes: as many as the digest has (RFC 2104, section 3).
  private static let size = 32

  /// The system's own generator, which is meant for keys.
  package init() {
    var generator = SystemRandomNumberGenerator()
    bytes = (0..<Self.size).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// - Parameter file: as ``file`` writes it; `nil` comes of any other.
  package init?(file: [UInt8]) {
    let digits = file.last == UInt8(ascii: "\n") ? file.dropLast() : file[...]
    guard digits.count == 2 * Self.size else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: digits.startIndex, to: digits.endIndex, by: 2) {
      let pair = String(decoding: digits[start..<start + 2], as: UTF8.self)
      guard pair.allSatisfy(\.isHexDigit), let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
    }
    self.bytes = bytes
  }

  /// Hexadecimal digits and a line's end.
  package var file: [UInt8] {
    Array(Digest.hexadecimal(bytes).utf8) + [UInt8(ascii: "\n")]
  }

  /// What stands in the link to a pack: 128 bits, in letters and digits that nobody takes for others
  /// (base32, RFC 4648).
  ///
  /// - Parameters:
  ///   - code: of the constituency.
  ///   - renewals: how often the link was renewed.
  package func token(of code: String, renewals: Int) throws(SystemFailure) -> String {
    let digest = try Digest.hmac(Array("\(code)\n\(renewals)".utf8), key: bytes)
    return Self.base32(digest.prefix(16))
  }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  private static func base32(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    var (bits, count) = (0, 0)
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(letters[bits >> count & 31])
      }
    }
    if count > 0 { text.append(letters[bits << (5 - count) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }
}
