internal import BriefingValidating

/// Hides tags from the Markdown parser and finds them again in what it made.
///
/// A section's or a partial's tag alone on its line becomes an HTML comment, which CommonMark takes for a block of
/// its own wherever it stands, without blank lines around it (spec 0.31, "HTML blocks", condition
/// 2); so lines keep their numbers and lists stay tight. Any other tag becomes a word of private-use
/// characters, which means nothing to Markdown and is not percent-encoded in a link.
struct TagProtection {
  let text: String
  private let tags: [Tag]
  /// The lines of `text` in which a comment stands, once for each line that its place has lost.
  private let shortened: [Int]

  private static let opening = Unicode.Scalar(0xE000 as UInt16) ?? " "
  private static let closing = Unicode.Scalar(0xE001 as UInt16) ?? " "

  /// - Parameters:
  ///   - tags: all tags of the text.
  ///   - lost: where those are that are left out.
  init(_ source: String, tags: [Tag], dropping lost: Set<Range<Int>> = []) {
    self.tags = tags
    let bytes = Array(source.utf8)
    var protected: [UInt8] = []
    var position = 0
    var shortened: [Int] = []
    var line = 1
    for (index, tag) in tags.enumerated() {
      let before = bytes[position..<tag.range.lowerBound]
      protected += before
      line += before.count { $0 == .lineFeed }
      if !lost.contains(tag.range) {
        protected += Self.placeholder(index, asBlock: Self.isBlock(tag, in: bytes)).utf8
      }
      let lostLines = bytes[tag.range].count { $0 == .lineFeed }
      shortened += Array(repeating: line, count: lostLines)
      position = tag.range.upperBound
    }
    self.shortened = shortened
    protected += bytes[position...]
    text = String(decoding: protected, as: UTF8.self)
  }

  /// Whether the text holds the characters that stand for tags.
  static func isForged(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == opening || $0 == closing }
      || text.contains("&#") && references(in: text).contains { [opening, closing].contains($0) }
  }

  /// What the numeric character references of a text stand for: Markdown decodes them.
  private static func references(in text: String) -> [Unicode.Scalar] {
    text.split(separator: "&#").dropFirst().compactMap { rest in
      let isHexadecimal = rest.first == "x" || rest.first == "X"
      let digits = rest.dropFirst(isHexadecimal ? 1 : 0).prefix { $0.isHexDigit }
      return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }

  /// The number that a line of the protected text has in the author's.
  func line(_ line: Int) -> Int { line + shortened.count { $0 < line } }

  /// Text and tags as they follow each other.
  func tokens(of text: String) -> [Token<String>] {
    var tokens: [Token<String>] = []
    var plain = String.UnicodeScalarView()
    var number: String?
    for scalar in text.unicodeScalars {
      if scalar == Self.opening {
        if !plain.isEmpty { tokens.append(.content(String(plain))) }
        plain = String.UnicodeScalarView()
        number = ""
      } else if scalar == Self.closing {
        if let index = number.flatMap({ Int($0) }), tags.indices.contains(index) {
          tokens.append(.tag(tags[index]))
        }
        number = nil
      } else if number != nil {
        number?.unicodeScalars.append(scalar)
      } else {
        plain.append(scalar)
      }
    }
    if !plain.isEmpty { tokens.append(.content(String(plain))) }
    return tokens
  }

  /// The tags that a block of HTML stands for; `nil` when it is an author's HTML.
  func tagsOfBlock(_ html: String) -> [Tag]? {
    var tags: [Tag] = []
    for line in html.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      guard line.hasPrefix("<!--\(Self.opening)"),
        case .tag(let tag)? = tokens(of: String(line)).dropFirst().first
      else { return nil }
      tags.append(tag)
    }
    return tags
  }

  /// The text as its author wrote it.
  func restored(_ text: String) -> String {
    tokens(of: text).map { token in
      switch token {
      case .content(let text): text
      case .tag(let tag): tag.text
      }
    }.joined()
  }

  private static func placeholder(_ index: Int, asBlock: Bool) -> String {
    asBlock ? "<!--\(opening)\(index)\(closing)-->" : "\(opening)\(index)\(closing)"
  }

  /// Alone on its line, but for the marks of the quotation that it stands in.
  private static func isBlock(_ tag: Tag, in bytes: [UInt8]) -> Bool {
    guard tag.kind != .value, tag.kind != .unescaped else { return false }
    let before = bytes[..<tag.range.lowerBound].last { !$0.isBlank && $0 != UInt8(ascii: ">") }
    let after = bytes[tag.range.upperBound...].first { !$0.isBlank }
    return (before ?? .lineFeed) == .lineFeed && (after ?? .lineFeed) == .lineFeed
  }
}
