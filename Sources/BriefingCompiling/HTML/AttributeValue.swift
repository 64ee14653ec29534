/// The value of an attribute, as far as it is read.
struct AttributeValue: Equatable, CustomStringConvertible {
  let name: String
  private let tag: String
  /// `nil` for a value that has none.
  let quote: UInt8?
  private let use: AttributeUse
  private var reach = Reach.behind
  private var isInReference = false

  /// How far an address is read. Any other value is the same everywhere.
  private enum Reach { case start, address, behind }

  init(_ name: String, of tag: String, quote: UInt8?) {
    (self.name, self.tag, self.quote) = (name, tag, quote)
    use = AttributeUse(of: name, in: tag)
    if use == .link || use == .source { reach = .start }
  }

  var description: String {
    if quote == nil { return "in an attribute without quotation marks" }
    if isInReference { return HTMLPlaces.Place.reference.description }
    return reach == .start ? "at the beginning of '\(name)'" : "in the attribute '\(name)'"
  }

  /// A value stands here; `nil` for one that is not known.
  mutating func pass(_ kind: Schema.TextKind?) {
    isInReference = false
    if case .address? = kind, reach == .start { reach = .address } else { reach = .behind }
  }

  /// - Returns: whether it makes another host of an address that is a value.
  mutating func step(_ byte: UInt8) -> Bool {
    isInReference = byte == UInt8(ascii: "&") || (isInReference && byte.isInReference)
    defer { reach = .behind }
    return reach == .address && !"/?#".utf8.contains(byte)
  }

  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String) {
    if quote == nil || isInReference { return (nil, description) }
    switch (use, reach) {
    case (.text, _):
      if case .code = kind, let drawing { return (drawing, "") }
      return (.text, "")
    case (.live, _): return (nil, "in the attribute '\(name)', where it could become code")
    case (.choice, _): return (nil, "in the attribute '\(name)', which holds no text")
    case (_, .address):
      return (
        nil, "directly behind an address in '\(name)', where it could become part of its host"
      )
    case (_, .behind): return (kind.inAddress, "")
    case (let use, .start):
      switch kind {
      case .picture where use == .source: return (.text, "")
      case .address where use == .link, .addressStart where use == .link,
        .folder where use == .link:
        return (.text, "")
      case .address where use == .source, .addressStart where use == .source:
        return (nil, "in '\(name)', which loads what stands there: only a picture may")
      default: return (nil, "at the beginning of '\(name)', where it could choose the scheme")
      }
    }
  }

  /// How a text is drawn as a code and not written.
  private var drawing: Escaping? {
    switch name {
    case "d": .codePath
    case "viewbox": .codeBox
    default: nil
    }
  }
}

extension Schema.TextKind {
  /// How to escape a value behind the beginning of an address.
  package var inAddress: Escaping {
    switch self {
    case .dialled, .folder: .text
    default: .addressPart
    }
  }
}
