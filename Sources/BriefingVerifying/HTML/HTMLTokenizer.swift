internal import BriefingDisk

/// Splits HTML into tags and text.
///
/// Made by hand and no library, on purpose: libxml2's HTML parser repairs what it reads, and so do
/// the parsers that follow the HTML standard to the letter. They move, close and drop elements until
/// the page makes sense. A proof is about what stands in the file. This one knows the few rules that
/// the generator's output needs (quoted and bare attributes, comments, raw text) and takes whatever
/// is not a tag for text, so that nothing of the file stays unread.
struct HTMLTokenizer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The element whose raw content comes next.
  private var rawElement: HTMLName?
  /// Of the last start tag.
  private(set) var attributes: [HTMLAttribute] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

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
  private mutating func text() -> Range<Int> {
    let start = position
    position = bytes.next(Self.opening, from: start + 1)
    return start..<position
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
    attributes.removeAll(keepingCapacity: true)
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
    if isEnd { return .endTag(name) }
    if name.key == .style || name.key == .script { rawElement = name }
    return .startTag(name)
  }

  private mutating func attribute() -> HTMLAttribute {
    let name = word(first: true) {
      $0.isHTMLBlank || $0 == Self.closing || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
    }
    skip(while: \.isHTMLBlank)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      return HTMLAttribute(name: name, value: position..<position)
    }
    position += 1
    skip(while: \.isHTMLBlank)
    guard position < bytes.count else {
      return HTMLAttribute(name: name, value: position..<position)
    }
    let quote = bytes[position]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      start = position
      position = bytes.next(quote, from: start)
      defer { position = min(position + 1, bytes.count) }
      return HTMLAttribute(name: name, value: start..<position)
    }
    start = position
    skip { !$0.isHTMLBlank && $0 != Self.closing }
    return HTMLAttribute(name: name, value: start..<position)
  }

  /// A comment, or the doctype, which is nothing to read.
  private mutating func declaration() -> HTMLToken {
    let isComment = bytes[position...].starts(with: "<!--".utf8)
    let end = Array((isComment ? "-->" : ">").utf8)
    let start = min(position + (isComment ? 4 : 2), bytes.count)
    position = start
    while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
    defer { position = min(position + end.count, bytes.count) }
    return .comment(start..<position)
  }

  private mutating func raw(until element: HTMLName) -> Range<Int> {
    let start = position
    let length = element.range.count
    while true {
      position = bytes.next(Self.opening, from: position)
      let name = position + 2
      guard name + length <= bytes.count else { break }
      if bytes[position + 1] == UInt8(ascii: "/"),
        HTMLName.Key(bytes[name..<name + length]) == element.key
      {
        return start..<position
      }
      position += 1
    }
    position = bytes.count
    return start..<position
  }

  /// - Parameter first: take one byte at least, so that a stray mark is passed.
  private mutating func word(first: Bool = false, until isEnd: (UInt8) -> Bool) -> HTMLName {
    let start = position
    if first { position += 1 }
    skip { !isEnd($0) }
    return HTMLName(range: start..<position, key: HTMLName.Key(bytes[start..<position]))
  }

  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    let bytes = bytes
    var end = position
    while end < bytes.count, isSkipped(bytes[end]) { end += 1 }
    position = end
  }

  private static let opening = UInt8(ascii: "<")
  private static let closing = UInt8(ascii: ">")
}
