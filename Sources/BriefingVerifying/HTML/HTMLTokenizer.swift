/// Splits HTML into tags and text.
///
/// Made by hand and no library, on purpose: libxml2's HTML parser repairs what it reads, and so do
/// the parsers that follow the HTML standard to the letter. They move, close and drop elements until
/// the page makes sense. A proof is about what stands in the file. This one knows the few rules that
/// the generator's output needs (quoted and bare attributes, comments, raw text) and takes whatever
/// is not a tag for text, so that nothing of the file stays unread.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  /// The element whose raw content comes next.
  private var rawElement: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  mutating func next() -> HTMLToken? {
    if let element = rawElement {
      rawElement = nil
      let content = raw(until: element)
      if !content.isEmpty { return .raw(content) }
    }
    guard position < bytes.count else { return nil }
    return tag() ?? .text(text())
  }

  /// Up to the next `<`; one that begins no tag is text too.
  private mutating func text() -> ArraySlice<UInt8> {
    let start = position
    repeat { position += 1 } while position < bytes.count && bytes[position] != Self.opening
    return bytes[start..<position]
  }

  private mutating func tag() -> HTMLToken? {
    guard bytes[position] == Self.opening, position + 1 < bytes.count else { return nil }
    let mark = bytes[position + 1]
    if mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") { return declaration() }
    let isEnd = mark == UInt8(ascii: "/")
    let nameStart = position + (isEnd ? 2 : 1)
    guard nameStart < bytes.count, bytes[nameStart].isASCIILetter else { return nil }

    let before = position
    position = nameStart
    let name = word { $0.isHTMLBlank || $0 == Self.closing || $0 == UInt8(ascii: "/") }
    var attributes: [HTMLAttribute] = []
    while true {
      skip { $0.isHTMLBlank || $0 == UInt8(ascii: "/") }
      guard position < bytes.count else {
        position = before  // never closed: text
        return nil
      }
      if bytes[position] == Self.closing { break }
      attributes.append(attribute())
    }
    position += 1
    if isEnd { return .endTag(name: name) }
    if name == "style" || name == "script" { rawElement = name }
    return .startTag(name: name, attributes: attributes)
  }

  private mutating func attribute() -> HTMLAttribute {
    let name = word(first: true) {
      $0.isHTMLBlank || $0 == Self.closing || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
    }
    skip(while: \.isHTMLBlank)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return HTMLAttribute(name: name, value: [])
    }
    position += 1
    skip(while: \.isHTMLBlank)
    guard position < bytes.count else { return HTMLAttribute(name: name, value: []) }
    let quote = bytes[position]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      start = position
      skip { $0 != quote }
      defer { position = min(position + 1, bytes.count) }
      return HTMLAttribute(name: name, value: bytes[start..<position])
    }
    start = position
    skip { !$0.isHTMLBlank && $0 != Self.closing }
    return HTMLAttribute(name: name, value: bytes[start..<position])
  }

  /// A comment, or the doctype, which is nothing to read.
  private mutating func declaration() -> HTMLToken {
    let isComment = bytes[position...].starts(with: "<!--".utf8)
    let end = Array((isComment ? "-->" : ">").utf8)
    let start = position + (isComment ? 4 : 2)
    position = start
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    let content = bytes[min(start, bytes.count)..<min(position, bytes.count)]
    position = min(position + end.count, bytes.count)
    return .comment(content)
  }

  private mutating func raw(until element: String) -> ArraySlice<UInt8> {
    let start = position
    let end = Array("</\(element)".utf8)
    while position < bytes.count {
      if bytes[position] == Self.opening, position + end.count <= bytes.count,
        bytes[position..<position + end.count].elementsEqual(end, by: { $0.lowercased == $1 })
      {
        break
      }
      position += 1
    }
    return bytes[start..<position]
  }

  /// - Parameter first: take one byte at least, so that a stray mark is passed.
  private mutating func word(first: Bool = false, until isEnd: (UInt8) -> Bool) -> String {
    let start = position
    if first { position += 1 }
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    let word = bytes[start..<position]
    // Nearly always lower case as it stands, and a page has a thousand words like this.
    guard word.contains(where: { (0x41...0x5A).contains($0) }) else { return word.text }
    return word.map(\.lowercased).text
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < bytes.count, isSkipped(bytes[position]) { position += 1 }
  }

  private static let opening = UInt8(ascii: "<")
  private static let closing = UInt8(ascii: ">")
}
