internal import FoundationEssentials

/// What a signature says of itself. Whether that is true, `ssh-keygen` finds out; it does not say for
/// what a signature was made that was made for something else.
struct SignatureEnvelope {
  let namespace: String

  /// - Parameter bytes: of the file (`PROTOCOL.sshsig` of OpenSSH).
  /// - Returns: `nil` when they are no signature of OpenSSH.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    guard lines.first == "-----BEGIN SSH SIGNATURE-----",
      lines.last == "-----END SSH SIGNATURE-----",
      let data = Data(base64Encoded: lines.dropFirst().dropLast().joined())
    else { return nil }
    var rest = [UInt8](data)[...]
    let head = Array("SSHSIG".utf8) + [0, 0, 0, 1]  // its version
    guard rest.starts(with: head) else { return nil }
    rest = rest.dropFirst(head.count)
    guard Self.takeString(from: &rest) != nil,  // the public key
      let namespace = Self.takeString(from: &rest).flatMap({ String(validating: $0, as: UTF8.self) }
      )
    else { return nil }
    self.namespace = namespace
  }

  /// Its length in four bytes, the highest first, stands before it (RFC 4251, section 5).
  private static func takeString(from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    rest = rest.dropFirst(4)
    guard rest.count >= length else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }
}
