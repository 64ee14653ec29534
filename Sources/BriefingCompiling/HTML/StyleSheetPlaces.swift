/// Follows a style sheet (CSS Syntax, section 4) to tell its strings from the rest of it.
struct StyleSheetPlaces: Equatable, CustomStringConvertible {
  private var mode = Mode.rules
  /// Braces that are open.
  private var depth = 0
  /// The name that is being read.
  private var word = ""

  private enum Mode: Equatable {
    case rules
    /// - `isEnding`: a star was read.
    case comment(isEnding: Bool)
    case string(quote: UInt8, Escape)
  }

  private enum Escape { case none, begun, digits }

  /// Where a value may stand: between the quotation marks that its escape knows.
  var isInString: Bool { mode == .string(quote: UInt8(ascii: "\""), .none) }

  var description: String {
    switch mode {
    case .comment: "in a comment of a style sheet"
    case .string(UInt8(ascii: "'"), _): "in a style sheet's string of single quotation marks"
    case .string(_, .none): "in a string of a style sheet"
    case .string: "behind a '\\' in a string of a style sheet"
    case .rules: "in a <style> element" + (depth == 0 ? "" : ", inside '{'")
    }
  }

  /// A section or a value ends a name, whatever stands behind it; one that begins with `@` must be
  /// whole.
  mutating func pass(_ tag: Tag) {
    if tag.kind == .value, case .string(let quote, _) = mode { mode = .string(quote: quote, .none) }
    if mode == .rules, !word.hasPrefix("@") { word = Self.unknown }
  }

  private static let unknown = "?"
  private static let ampersand = MarkupFault.doubt(
    "a style sheet holds '&', which begins a character reference in SVG alone",
    help: #"write it as \26, with a blank behind it, in a string"#)
  /// What fetches something.
  private static let loaders = ["url", "src", "image", "image-set", "-webkit-image-set", unknown]

  mutating func step(_ byte: UInt8) -> MarkupFault? {
    switch mode {
    case .comment(let isEnding):
      let ends = isEnding && byte == UInt8(ascii: "/")
      mode = ends ? .rules : .comment(isEnding: byte == UInt8(ascii: "*"))
      return nil
    case .string(let quote, let escape):
      // A line's end ends a string, whatever CSS makes of the rest.
      let ends = byte == .lineFeed || (byte == quote && escape != .begun)
      let next: Escape =
        if escape != .none, byte.isHexDigit {
          .digits
        } else {
          byte == UInt8(ascii: "\\") && escape != .begun ? .begun : .none
        }
      mode = ends ? .rules : .string(quote: quote, next)
      // SVG would read a character reference, and HTML would not.
      return byte == UInt8(ascii: "&") ? Self.ampersand : nil
    case .rules: return stepInRules(byte)
    }
  }

  private mutating func stepInRules(_ byte: UInt8) -> MarkupFault? {
    let before = word
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF, UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "#"):
      if before == "&", byte.isLetter || byte == UInt8(ascii: "#") {
        word = ""
        return Self.ampersand
      }
      word = word.lengthened(by: byte)
      return word == "@import" ? .live("a style sheet loads another") : nil
    case UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "/"): word = byte.letter
    case UInt8(ascii: "*") where before == "/":
      (mode, word) = (.comment(isEnding: false), "")
      return nil
    default: word = ""
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): mode = .string(quote: byte, .none)
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth -= 1
    case UInt8(ascii: "\\"):
      return .doubt("a style sheet holds '\\' outside a string", help: "write the name as it is")
    case UInt8(ascii: "(") where Self.loaders.contains(before):
      return before == Self.unknown
        ? .doubt(
          "a '(' of a style sheet stands directly behind a tag",
          help: "let the section hold the whole name, and its brackets")
        : .live("a style sheet loads something by '\(before)('")
    default: break
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
  }
}
