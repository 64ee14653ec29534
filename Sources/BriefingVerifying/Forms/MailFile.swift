internal import BriefingDisk

/// A message with a text and an HTML part (RFC 2046, section 5.1.4), read back.
struct MailFile {
  /// The header as it stands.
  let head: [UInt8]
  let text: [UInt8]
  let html: [UInt8]

  /// - Returns: `nil` when it does not have just these two parts, in this order, and nothing behind.
  init?(_ bytes: [UInt8]) {
    // At the start of a line, where no subject can stand; a long one is folded (RFC 5322, section 2.2.3).
    let name = "boundary=\""
    guard let type = bytes.firstOccurrence(of: "\r\nContent-Type: multipart/alternative;"),
      case let rest = bytes[type.upperBound...].drop(while: \.isHTMLBlank),
      rest.starts(with: name.utf8)
    else { return nil }
    let boundary = rest.dropFirst(name.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
    let line = Array("\r\n--".utf8) + boundary
    let places = bytes.occurrences(of: line)
    guard places.count == 3 else { return nil }
    let parts = zip(places, places.dropFirst()).compactMap { begin, end in
      Self.part(bytes[begin.upperBound..<end.lowerBound])
    }
    guard bytes[places[2].upperBound...].elementsEqual("--\r\n".utf8) else { return nil }
    guard parts.count == 2, parts[0].type == "text/plain", parts[1].type == "text/html" else {
      return nil
    }
    self.head = Array(bytes[..<places[0].lowerBound])
    (text, html) = (parts[0].body, parts[1].body)
  }

  /// The header's words as a reader sees them: its lines put together, its encoded words decoded
  /// (RFC 2047, section 4.2).
  static func words(of head: [UInt8]) -> [UInt8] {
    var words: [UInt8] = []
    var rest = head[...]
    while let byte = rest.first {
      if rest.starts(with: "=?utf-8?Q?".utf8) {
        let encoded = rest.dropFirst(10).prefix { $0 != UInt8(ascii: "?") }
        words += decoded(encoded).map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
        rest = rest[encoded.endIndex...].dropFirst(2)
      } else {
        words.append(byte)
        rest = rest.dropFirst()
      }
    }
    return words
  }

  /// A part's type, and what its quoted-printable body says, in whole paragraphs.
  private static func part(_ bytes: ArraySlice<UInt8>) -> (type: String, body: [UInt8])? {
    let bytes = Array(bytes)
    guard let end = bytes.firstOccurrence(of: "\r\n\r\n"),
      let type = bytes.firstOccurrence(of: "Content-Type: "), type.upperBound < end.lowerBound
    else { return nil }
    let fields = bytes[..<end.lowerBound].split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != 0x20 && $0.first != UInt8(ascii: "\r") }
    let known = ["Content-Type: ", "Content-Transfer-Encoding: quoted-printable"]
    guard fields.count == known.count, zip(fields, known).allSatisfy({ $0.starts(with: $1.utf8) })
    else { return nil }
    let name = bytes[type.upperBound...].prefix { $0 != UInt8(ascii: ";") }
    let body = decoded(bytes[end.upperBound...])
    let isFlowed = Array(bytes[..<end.lowerBound]).firstOccurrence(of: "format=flowed") != nil
    return (Array(name).text, isFlowed ? unflowed(body) : body)
  }

  /// RFC 3676, section 4: a line that ends with a space goes on in the next one.
  private static func unflowed(_ body: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(body.count + 1)
    body.withUnsafeBufferPointer { body in
      var start = 0
      while start <= body.count {
        let end = body.next(UInt8(ascii: "\n"), from: start)
        let line = body[start..<end]
        let content = line.first == 0x20 ? line.dropFirst() : line
        plain.append(contentsOf: UnsafeBufferPointer(rebasing: content))
        let isSignature = content.elementsEqual("-- ".utf8)
        if content.last != 0x20 || isSignature { plain.append(UInt8(ascii: "\n")) }
        start = end + 1
      }
    }
    return plain
  }

  /// RFC 2045, section 6.7; the line's ends become line feeds.
  private static func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
    body.withUnsafeBufferPointer { body in
      [UInt8](unsafeUninitializedCapacity: body.count) { plain, count in
        var position = 0
        while position < body.count {
          let byte = body[position]
          position += 1
          if byte == UInt8(ascii: "\r") { continue }
          guard byte == UInt8(ascii: "="), position + 1 < body.count else {
            plain[count] = byte
            count += 1
            continue
          }
          if let high = body[position].hexadecimalValue,
            let low = body[position + 1].hexadecimalValue
          {
            plain[count] = high << 4 | low
            count += 1
          }
          // A soft line break, or a byte: both are two bytes long.
          position += 2
        }
      }
    }
  }
}

extension [UInt8] {
  fileprivate func firstOccurrence(of text: String) -> Range<Int>? {
    occurrences(of: Array(text.utf8), atMost: 1).first
  }
}
