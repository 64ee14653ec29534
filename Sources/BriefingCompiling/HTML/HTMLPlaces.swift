/// Follows the markup of a template to tell where in HTML each tag stands (a small part of the
/// HTML standard's "Tokenization").
struct HTMLPlaces: ValuePlaces {
  let help = "write values between tags, in quoted attributes, or in a style sheet's string"

  /// Where a value would land.
  enum Place: Equatable {
    /// Between tags.
    case text
    /// In an attribute's quoted value; `isStart` when nothing stands before it.
    case attribute(String, isStart: Bool)
    /// In a string of a style sheet, between double quotation marks (CSS Syntax, section 4.3.5).
    case styleString
    /// Where no escape makes a value safe: in a script, a style, a comment, or inside a tag but
    /// outside a quoted attribute.
    case unsafe(String)
  }

  private enum State: Equatable {
    case text
    case tagName(String)
    case tag(String)
    case attributeName(String, String)
    case afterName(String, String)
    case beforeValue(String, String)
    case unquotedValue(String)
    case value(tag: String, attribute: String, quote: UInt8, isStart: Bool)
    case raw(String)
    case styleString(isEscaped: Bool)
    case comment
  }

  private var state = State.text
  private var recent: [UInt8] = []
  private var isInTitle = false
  /// The last attribute whose value began without quotation marks.
  var unquotedAttribute: String?

  var place: Place {
    switch state {
    case .text: .text
    case .value(_, let attribute, _, let isStart):
      .attribute(attribute, isStart: isStart)
    case .styleString: .styleString
    case .raw(let element): .unsafe("in a <\(element)> element")
    case .comment: .unsafe("in a comment")
    case .tagName, .tag, .attributeName, .afterName:
      .unsafe("inside a tag, but outside an attribute's value")
    case .beforeValue, .unquotedValue: .unsafe("in an attribute without quotation marks")
    }
  }

  /// A title shows tags as they are written.
  var holdMarkup: Bool { place == .text && !isInTitle }

  /// The tag that is being read, with the slash of one that closes an element.
  var tag: String? {
    switch state {
    case .tagName(let tag), .tag(let tag), .attributeName(let tag, _), .afterName(let tag, _),
      .beforeValue(let tag, _), .unquotedValue(let tag), .value(let tag, _, _, _):
      tag
    case .text, .raw, .styleString, .comment: nil
    }
  }

  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String) {
    place.escaping(of: kind)
  }

  /// A value stands here: what follows in an attribute is no longer its beginning.
  mutating func passValue() {
    if case .value(let tag, let attribute, let quote, _) = state {
      state = .value(tag: tag, attribute: attribute, quote: quote, isStart: false)
    } else if case .styleString = state {
      state = .styleString(isEscaped: false)
    }
  }

  mutating func pass(_ markup: some Sequence<UInt8>) {
    for byte in markup { step(byte) }
  }

  private mutating func step(_ byte: UInt8) {
    recent.append(byte)
    if recent.count > 64 { recent.removeFirst(32) }
    let isSpace = [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte)
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagName("") }
    case .tagName(let name):
      stepTagName(byte, name, isSpace: isSpace)
    case .tag(let tag):
      if byte == UInt8(ascii: ">") {
        close(tag)
      } else if !isSpace, byte != UInt8(ascii: "/") {
        state = .attributeName(tag, Self.letter(byte))
      }
    case .attributeName(let tag, let name):
      if byte == UInt8(ascii: "=") {
        state = .beforeValue(tag, name)
      } else if byte == UInt8(ascii: ">") {
        close(tag)
      } else if byte == UInt8(ascii: "/") {
        state = .tag(tag)
      } else if isSpace {
        state = .afterName(tag, name)
      } else {
        state = .attributeName(tag, Self.name(name, byte))
      }
    case .afterName(let tag, let name):
      if byte == UInt8(ascii: "=") {
        state = .beforeValue(tag, name)
      } else if byte == UInt8(ascii: ">") {
        close(tag)
      } else if !isSpace {
        state = byte == UInt8(ascii: "/") ? .tag(tag) : .attributeName(tag, Self.letter(byte))
      }
    case .beforeValue(let tag, let name):
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .value(tag: tag, attribute: name, quote: byte, isStart: true)
      } else if !isSpace {
        unquotedAttribute = name
        state = .unquotedValue(tag)
      }
    case .unquotedValue(let tag):
      if byte == UInt8(ascii: ">") { close(tag) } else if isSpace { state = .tag(tag) }
    case .value(let tag, let name, let quote, _):
      state =
        byte == quote
        ? .tag(tag) : .value(tag: tag, attribute: name, quote: quote, isStart: false)
    case .styleString(let isEscaped):
      stepStyleString(byte, isEscaped: isEscaped)
    case .raw("style") where byte == UInt8(ascii: "\""): state = .styleString(isEscaped: false)
    case .raw(let element):
      if byte == UInt8(ascii: ">"), recentText.hasSuffix("</\(element)>") { state = .text }
    case .comment:
      if byte == UInt8(ascii: ">"), recentText.hasSuffix("-->") { state = .text }
    }
  }

  private mutating func stepTagName(_ byte: UInt8, _ name: String, isSpace: Bool) {
    if name == "!-", byte == UInt8(ascii: "-") {
      state = .comment
    } else if byte == UInt8(ascii: ">") {
      close(name)
    } else if isSpace {
      state = name.isEmpty ? .text : .tag(name)
    } else if byte == UInt8(ascii: "/"), !name.isEmpty {
      state = .tag(name)
    } else {
      state = .tagName(Self.name(name, byte))
    }
  }

  /// A line's end ends a string, whatever CSS makes of the rest; and the element ends where HTML says
  /// so, whatever stands in quotation marks.
  private mutating func stepStyleString(_ byte: UInt8, isEscaped: Bool) {
    if byte == UInt8(ascii: ">"), recentText.hasSuffix("</style>") {
      state = .text
    } else if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\"") && !isEscaped) {
      state = .raw("style")
    } else {
      state = .styleString(isEscaped: byte == UInt8(ascii: "\\") && !isEscaped)
    }
  }

  private mutating func close(_ tag: String) {
    if tag == "title" || tag == "/title" { isInTitle = tag == "title" }
    state = ["script", "style", "textarea", "iframe", "noscript"].contains(tag) ? .raw(tag) : .text
  }

  private var recentText: String { String(decoding: recent, as: UTF8.self).lowercased() }

  /// A name that goes on; one that is longer than any that is known need not be whole.
  private static func name(_ begin: String, _ byte: UInt8) -> String {
    begin.utf8.count < 100 ? begin + letter(byte) : begin
  }

  private static func letter(_ byte: UInt8) -> String {
    String(UnicodeScalar(byte)).lowercased()
  }
}

extension HTMLPlaces.Place {
  /// How to escape a value here; `nil` with a reason when nothing makes it safe.
  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String) {
    switch self {
    case .text: return (.text, "")
    case .styleString:
      if case .unbroken = kind { return (.unbrokenStyleString, "") }
      return (.styleString, "")
    case .unsafe(let where_): return (nil, where_)
    case .attribute(let name, let isStart):
      if name.hasPrefix("on") || name == "style" || name == "srcdoc" || name == "srcset" {
        return (nil, "in the attribute '\(name)', where it could become code")
      }
      if case .code = kind, let drawing = Self.drawing(in: name) { return (drawing, "") }
      guard ["href", "src", "action", "formaction", "cite", "data", "poster"].contains(name) else {
        return (.text, "")
      }
      guard isStart else { return (kind.inAddress, "") }
      if case .address = kind { return (.text, "") }
      return (nil, "at the beginning of '\(name)', where it could choose the scheme")
    }
  }

  /// The attributes in which a text is drawn as a code and not written.
  private static func drawing(in attribute: String) -> Escaping? {
    switch attribute {
    case "d": .codePath
    case "viewbox": .codeBox
    default: nil
    }
  }
}

extension Schema.TextKind {
  /// How to escape a value behind the beginning of an address.
  package var inAddress: Escaping { if case .dialled = self { .text } else { .addressPart } }
}
