internal import BriefingDiagnostics
internal import BriefingValidating

/// Finds the tags of a text, with their places.
///
/// swift-mustache had to go from the product (the tests hold this compiler against it): it renders
/// a misspelt variable, section or partial as nothing, keeps no place of a tag, and escapes by
/// Character, so that a quotation mark with a combining accent behind it ends an attribute.
struct TagScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private(set) var tags: [Tag] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// False when there are more tags than any text has.
  private(set) var isWhole = true
  /// Where a tag of so many braces was looked for in vain, up to which place.
  private var unclosed: [Int: Int] = [:]

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
    var (line, column) = (1, 1)
    var position = 0
    while position < bytes.count {
      let start = position
      if opens(at: position) {
        let place = source.location(line: line, column: column)
        guard tags.count + diagnostics.count < Bounds.tags else {
          stop(at: place)
          break
        }
        position = scan(from: start, at: place)
      } else {
        position += 1
      }
      for byte in bytes[start..<position] {
        // By scalar.
        if byte & 0xC0 != 0x80 { column += 1 }
        if byte == .lineFeed { (line, column) = (line + 1, 1) }
      }
    }
  }

  private mutating func stop(at place: SourceLocation) {
    isWhole = false
    diagnostics.append(
      Diagnostic(
        .tooMuch, "the text has more than \(Bounds.tags) tags, and is read up to here", at: place,
        help: "divide it among several files"))
  }

  private func opens(at position: Int) -> Bool {
    bytes[position] == .openBrace && position + 1 < bytes.count
      && bytes[position + 1] == .openBrace
  }

  /// Reads the tag that begins at `start`; returns where to go on.
  private mutating func scan(from start: Int, at place: SourceLocation) -> Int {
    let isTriple = start + 2 < bytes.count && bytes[start + 2] == .openBrace
    let inside = start + (isTriple ? 3 : 2)
    let braces = isTriple ? 3 : 2
    let isComment = !isTriple && bytes[inside...].first { !$0.isBlank } == UInt8(ascii: "!")
    var end = max(inside, unclosed[braces] ?? 0)
    while end + braces <= bytes.count, isComment || bytes[end] != .lineFeed {
      if bytes[end..<(end + braces)].allSatisfy({ $0 == .closeBrace }) {
        let range = start..<(end + braces)
        add(
          String(decoding: bytes[inside..<end], as: UTF8.self), isTriple: isTriple, at: place,
          range: range)
        return range.upperBound
      }
      end += 1
    }
    if !isComment { unclosed[braces] = end }
    let what =
      isComment
      ? "the comment that begins here is not closed"
      : "the tag that begins here is not closed on its line"
    diagnostics.append(
      Diagnostic(
        .malformedTag, what, at: place,
        help: "close it with '\(String(repeating: "}", count: braces))'"))
    // Nobody knows where a comment was to end.
    return isComment ? bytes.count : inside
  }

  private mutating func add(
    _ content: String, isTriple: Bool, at place: SourceLocation, range: Range<Int>
  ) {
    let sigil = content.first { $0 != " " && $0 != "\t" } ?? " "
    let kind = isTriple ? .unescaped : Self.kinds[sigil] ?? .value
    var name = content[...]
    if !isTriple, Self.kinds[sigil] != nil { name = content.drop { $0 != sigil }.dropFirst() }
    name = name.drop { $0 == " " || $0 == "\t" }
    while let last = name.last, last == " " || last == "\t" { name = name.dropLast() }
    guard kind == .comment || Self.isName(name, isPartial: kind == .partial) else {
      diagnostics.append(
        Diagnostic(
          .malformedTag, "'{{\(content)}}' is not a tag that is known here", at: place,
          help: "a name is made of letters, digits, hyphens and dots, as {{constituency.name}}"))
      return
    }
    tags.append(
      Tag(
        kind: kind, name: kind == .comment ? "" : String(name), place: place, range: range,
        indentation: indentation(of: range)))
  }

  private static let kinds: [Character: Tag.Kind] = [
    "#": .open, "^": .inverted, "/": .close, ">": .partial, "!": .comment, "&": .unescaped,
  ]

  private static func isName(_ name: Substring, isPartial: Bool) -> Bool {
    !name.isEmpty && name.first != "." && name.last != "."
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        case UInt8(ascii: "/"): isPartial
        default: false
        }
      }
  }

  private func indentation(of range: Range<Int>) -> String? {
    let before = bytes[..<range.lowerBound]
    let start = (before.lastIndex { !$0.isBlank } ?? -1) + 1
    let after = bytes[range.upperBound...].first { !$0.isBlank }
    guard start == 0 || bytes[start - 1] == .lineFeed, (after ?? .lineFeed) == .lineFeed else {
      return nil
    }
    return String(decoding: before[start...], as: UTF8.self)
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let openBrace = UInt8(ascii: "{")
  fileprivate static let closeBrace = UInt8(ascii: "}")

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
