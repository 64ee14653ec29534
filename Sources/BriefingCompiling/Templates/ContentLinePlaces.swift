/// Follows the content lines of a template to tell whether a value would land behind a property's
/// colon (RFC 2425, section 5.8.2): before it, no escape keeps a value from becoming a property.
struct ContentLinePlaces: ValuePlaces {
  let help = "write values behind the colon of a line"
  let holdMarkup = false

  private var isBehindColon = false
  private var isQuoted = false

  mutating func pass(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n"): (isBehindColon, isQuoted) = (false, false)
      // A parameter's value may hold a colon between quotation marks.
      case UInt8(ascii: "\"") where !isBehindColon: isQuoted.toggle()
      case UInt8(ascii: ":") where !isQuoted: isBehindColon = true
      default: break
      }
    }
  }

  func passValue() {}

  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String) {
    guard isBehindColon else { return (nil, "before the colon, where it could become a property") }
    // A URI and its parts stand as they are; a checked one holds no line break.
    switch kind {
    case .address, .dialled: return (.asIs, "")
    case .plain, .unbroken, .code: return (.contentLine, "")
    }
  }
}
