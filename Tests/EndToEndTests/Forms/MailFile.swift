import Foundation

/// A message taken apart as RFC 5322, RFC 2046 and RFC 2045 say, and refused where they are broken.
struct MailFile {
  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  /// Unfolded, in their order.
  let headers: [(name: String, value: String)]
  let text: String
  let html: String

  init(_ file: Data) throws {
    let content = String(decoding: file, as: UTF8.self)
    let lines = content.components(separatedBy: "\r\n")
    guard lines.allSatisfy({ $0.utf8.count <= 76 && $0.utf8.allSatisfy(\.isPrintable) }) else {
      throw Malformed(description: "a line is too long, or holds what must be encoded")
    }
    headers = try Self.headers(lines.prefix { !$0.isEmpty })
    let type = headers.last { $0.name == "Content-Type" }?.value ?? ""
    guard let boundary = type.firstMatch(of: /^multipart\/alternative; boundary="([^"]+)"$/)?.1
    else { throw Malformed(description: "'\(type)' names no boundary") }
    let pieces = content.components(separatedBy: "\r\n--\(boundary)")
    guard pieces.count == 4, pieces[3] == "--\r\n" else {
      throw Malformed(description: "there are not two parts")
    }
    text = try Self.part(pieces[1], "text/plain")
    html = try Self.part(pieces[2], "text/html")
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// A header's value with its encoded words (RFC 2047) decoded.
  func words(_ name: String) throws -> String {
    var bytes: [UInt8] = []
    var wasEncoded = false
    for word in (header(name) ?? "").split(separator: " ") {
      let encoded = word.wholeMatch(of: /=\?utf-8\?Q\?(\S+)\?=/)?.1
      // Between two encoded words the space is not part of the text.
      if !bytes.isEmpty, !(wasEncoded && encoded != nil) { bytes.append(0x20) }
      bytes +=
        try encoded.map { try Self.decoded($0.replacing("_", with: " ")) } ?? Array(word.utf8)
      wasEncoded = encoded != nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func headers(
    _ lines: ArraySlice<String>
  ) throws -> [(name: String, value: String)] {
    var headers: [(name: String, value: String)] = []
    for line in lines {
      if line.hasPrefix(" "), !headers.isEmpty {
        headers[headers.count - 1].value += line
      } else if let match = line.wholeMatch(of: /([A-Za-z-]+): (.*)/) {
        headers.append((String(match.1), String(match.2)))
      } else {
        throw Malformed(description: "'\(line)' is no header")
      }
    }
    return headers
  }

  private static func part(_ text: String, _ type: String) throws -> String {
    let head =
      "\r\nContent-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: "
      + "quoted-printable\r\n\r\n"
    guard text.hasPrefix(head) else { throw Malformed(description: "there is no \(type)") }
    let body = text.dropFirst(head.count)
      .replacing("=\r\n", with: "").replacing("\r\n", with: "\n")
    return String(decoding: try decoded(body), as: UTF8.self)
  }

  private static func decoded(_ text: some StringProtocol) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.count == 2, let value = UInt8(digits, radix: 16) else {
        throw Malformed(description: "'=\(digits)' is no byte")
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }
}

extension UInt8 {
  fileprivate var isPrintable: Bool { (0x20...0x7E).contains(self) }
}
