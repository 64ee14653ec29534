/// Decodes quoted-printable text (RFC 2045, section 6.7), and refuses all that the rules of that
/// section forbid.
enum QuotedPrintableReader {
  static func decode(_ lines: [String]) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      let line = Array(line.utf8)
      guard line.count <= 76 else { throw malformed("a line of \(line.count) octets", line) }
      guard line.last != 0x20, line.last != 0x09 else {
        throw malformed("a space at the end", line)
      }
      guard line != Array(".".utf8), !line.starts(with: "From ".utf8) else {
        throw malformed("a start that servers change", line)
      }
      var rest = line[...]
      var isSoft = false
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "=") else {
          guard (0x20...0x7E).contains(byte) || byte == 0x09 else {
            throw malformed("a byte that must be escaped", line)
          }
          bytes.append(byte)
          continue
        }
        if rest.isEmpty {
          isSoft = true
          break
        }
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard digits.count == 2, digits == digits.uppercased(), let value = UInt8(digits, radix: 16)
        else { throw malformed("'=\(digits)'", line) }
        bytes.append(value)
        rest = rest.dropFirst(2)
      }
      let isLast = index == lines.count - 1
      if isSoft, isLast { throw malformed("a soft line break at the end", line) }
      if !isSoft, !isLast { bytes.append(0x0A) }
    }
    return bytes
  }

  private static func malformed(_ what: String, _ line: [UInt8]) -> MailReader.Malformed {
    MailReader.Malformed(description: "\(what) in '\(String(decoding: line, as: UTF8.self))'")
  }
}
