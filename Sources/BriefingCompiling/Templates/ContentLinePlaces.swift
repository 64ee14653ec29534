internal import BriefingDiagnostics
internal import BriefingValidating

/// Follows the content lines of a template to tell whether a value would land behind a property's
/// colon (RFC 2425, section 5.8.2): before it, no escape keeps a value from becoming a property.
struct ContentLinePlaces: ValuePlaces {
  let help = "write values behind the colon of a line, where its property holds text or an address"
  let holdMarkup = false

  private(set) var place = Place()
  private(set) var findings = MarkupFindings()
  /// What is written behind the colon, with the author's tags.
  private var value: [UInt8] = []

  struct Place: Equatable {
    /// Those that are open, outermost first.
    fileprivate var components: [String] = []
    /// What stands before the colon.
    fileprivate var property = ContentLineProperty()
    fileprivate var isBehindColon = false
    fileprivate var isQuoted = false
    /// Of an address; any other value is the same everywhere.
    fileprivate var isStart = false
  }

  mutating func pass(_ stretch: Stretch, of source: SourceText) {
    var line = stretch.line
    for byte in stretch.text.utf8 {
      switch byte {
      case .lineFeed:
        endLine(at: source.location(line: line))
        line += 1
      case _ where place.isBehindColon:
        value.append(byte)
        place.isStart = false
      case UInt8(ascii: ":") where !place.isQuoted:
        place.isBehindColon = true
        place.isStart = place.property.holding == .address
      default:
        if byte.isBlank, place.property.text.isEmpty {
          findings.note(
            .unsafePlace, "the line begins with a blank, which joins it to the line above",
            at: source.location(line: line),
            help: "write the line whole: long ones are folded by themselves")
        }
        // A parameter's value may hold a colon between quotation marks.
        if byte == UInt8(ascii: "\"") { place.isQuoted.toggle() }
        place.property.text.append(byte)
      }
    }
  }

  mutating func pass(_ tag: Tag, of kind: Schema.TextKind?) {
    if place.isBehindColon { value += tag.text.utf8 }
    if tag.kind == .value { place.isStart = false }
  }

  mutating func finish(at location: SourceLocation) {
    endLine(at: location)
    guard let component = place.components.last else { return }
    findings.note(
      .unevenPlace, "the template ends inside '\(component)'", at: location,
      help: "close it with END:\(component)")
  }

  private mutating func endLine(at location: SourceLocation) {
    let text = String(decoding: value, as: UTF8.self)
    switch place.property.name {
    case "BEGIN": place.components.append(text.uppercased())
    case "END": if place.components.last == text.uppercased() { place.components.removeLast() }
    default: break
    }
    // Any other value is a text, which may hold a colon of its own.
    let isAddress = ["tel:", "mailto:", "http"].contains { text.lowercased().hasPrefix($0) }
    if isAddress || (place.property.holding == .address && !text.isEmpty) {
      findings.check(text, at: location)
    }
    value = []
    place = Place(components: place.components)
  }

  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String) {
    guard place.isBehindColon else {
      return (nil, "before the colon, where it could become a property")
    }
    switch (place.property.holding, kind) {
    case (.choice, _): return (nil, "in the property '\(place.property.name)', which holds no text")
    // A URI and its parts stand as they are; a checked one holds no line break.
    case (.text, .address), (.text, .addressStart), (.text, .picture), (_, .dialled):
      return (.asIs, "")
    case (.text, _): return (.contentLine, "")
    case (.address, .address) where place.isStart, (.address, .addressStart) where place.isStart:
      return (.asIs, "")
    case (.address, _) where place.isStart:
      return (nil, "\(place), where it could choose the scheme")
    case (.address, _): return (.addressPart, "")
    }
  }
}

extension ContentLinePlaces.Place: CustomStringConvertible {
  var description: String {
    let name = property.name
    let component = components.last.map { " of '\($0)'" } ?? ""
    guard isBehindColon else {
      return name.isEmpty
        ? "at the beginning of a line\(component)" : "before the colon of '\(name)'"
    }
    return (isStart ? "at the beginning of '" : "in the property '") + name + "'"
  }
}
