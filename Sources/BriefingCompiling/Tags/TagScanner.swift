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

  init(_ source: SourceText) {
    self.source = source
    bytes = Array(source.text.utf8)
    var line = 1
    var lineStart = 0
    var position = 0
    while position < bytes.count {
      if bytes[position] == .lineFeed {
        line += 1
        lineStart = position + 1
        position += 1
      } else if opens(at: position) {
        let start = position
        position = scan(from: start, line: line, lineStart: lineStart)
        for index in start..<position where bytes[index] == .lineFeed {
          line += 1
          lineStart = index + 1
        }
      } else {
        position += 1
      }
    }
  }

  private func opens(at position: Int) -> Bool {
    bytes[position] == .openBrace && position + 1 < bytes.count
      && bytes[position + 1] == .openBrace
  }

  /// Reads the tag that begins at `start`; returns where to go on.
  private mutating func scan(from start: Int, line: Int, lineStart: Int) -> Int {
    // By scalar: each tag of a line goes over the line again.
    let column = 1 + bytes[lineStart..<start].count { $0 & 0xC0 != 0x80 }
    let place = source.location(line: line, column: column)
    let isTriple = start + 2 < bytes.count && bytes[start + 2] == .openBrace
    let inside = start + (isTriple ? 3 : 2)
    let braces = isTriple ? 3 : 2
    let isComment = !isTriple && bytes[inside...].first { !$0.isBlank } == UInt8(ascii: "!")
    var end = inside
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
    let kinds: [Character: Tag.Kind] = [
      "#": .open, "^": .inverted, "/": .close, ">": .partial, "!": .comment, "&": .unescaped,
    ]
    let kind = isTriple ? .unescaped : kinds[sigil] ?? .value
    var name = content[...]
    if !isTriple, kinds[sigil] != nil { name = content.drop { $0 != sigil }.dropFirst() }
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
