/// What stands in an element whose text HTML and SVG read differently. Where it holds no `<` but that
/// of its own end, both read the same.
struct HeldText: Equatable, CustomStringConvertible {
  static let elements = ["script", "style", "textarea", "title"]

  let tag: String
  /// What is read of its end: `</title`.
  private var end = ""
  private var isInReference = false
  private(set) var isOver = false
  private var style = StyleSheetPlaces()

  init(tag: String) { self.tag = tag }

  var description: String {
    if tag == "style" { return style.description }
    return isInReference ? HTMLPlaces.Place.reference.description : "in a <\(tag)> element"
  }

  mutating func pass(_ tag: Tag) { style.pass(tag) }

  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String) {
    switch tag {
    case "title" where !isInReference, "textarea" where !isInReference: return (.text, "")
    case "style" where style.isInString:
      if case .unbroken = kind { return (.unbrokenStyleString, "") }
      return (.styleString, "")
    default: return (nil, description)
    }
  }

  mutating func step(_ byte: UInt8) -> MarkupFault? {
    isInReference = byte == UInt8(ascii: "&") || (isInReference && byte.isInReference)
    // Most bytes have nothing to do with an end.
    if end.isEmpty, byte != UInt8(ascii: "<") { return stepInside(byte) }
    let (whole, next) = ("</\(tag)", end + byte.letter)
    if end == whole, byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      isOver = true
      return nil
    }
    if !end.isEmpty, whole.hasPrefix(next) {
      end = next
      return nil
    }
    let isMarkup = !end.isEmpty && (end != "<" || byte.isLetter || "!?".utf8.contains(byte))
    end = byte == UInt8(ascii: "<") ? "<" : ""
    if isMarkup {
      return .doubt(
        "a <\(tag)> element holds markup", help: "write a '<' that is meant to be seen as &lt;")
    }
    return end.isEmpty ? stepInside(byte) : nil
  }

  private mutating func stepInside(_ byte: UInt8) -> MarkupFault? {
    switch tag {
    case "style": return style.step(byte)
    case "script" where !byte.isHTMLSpace: return .live("a <script> element holds a script")
    default: return nil
    }
  }
}

/// What is wrong with markup, whatever lands in it.
enum MarkupFault {
  /// It runs, sends or fetches something.
  case live(String)
  /// Browsers may read it in two ways.
  case doubt(String, help: String)
}
