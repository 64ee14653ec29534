/// A part of what a finished file must say.
enum Passage: Sendable {
  case words([UInt8])
  /// - Parameter isAddress: it is where a link leads, or the beginning of that.
  case value(name: [String], isAddress: Bool)
  case section(name: [String], isInverted: Bool, [Passage])
  /// The section of the guidance at hand.
  case body
  /// Markdown in plain text, which lists the addresses of its links at its end.
  case region([Passage])
  /// Of plain text: where the words before it lead.
  case link([Passage])
  /// Of plain text: the number of a list's item.
  case number
  /// Of plain text: a table, in columns whose lines run into each other.
  case table
  /// A character reference that is known by name alone.
  case anyLetter
  /// Of a callout, which is left out when nothing stands in it.
  case label([UInt8])
}

/// Makes passages of a source in which bytes stand for its tags.
struct PassageParser {
  /// What a tag stands for.
  enum Slot {
    case tag(SourceTag)
    /// A partial in Markdown.
    case passages([Passage])
  }

  static let slotStart: UInt8 = 0x01
  static let slotEnd: UInt8 = 0x02
  static let linkStart: UInt8 = 0x06
  static let itemNumber: UInt8 = 0x07
  static let tableStart: UInt8 = 0x08
  static let tableEnd: UInt8 = 0x0E
  static let anyLetter: UInt8 = 0x0F
  static let label: UInt8 = 0x10

  private let flow: [UInt8]
  private let slots: [Slot]
  private var position = 0
  /// Where the attribute begins that is open.
  private var attribute: Int?

  init(_ flow: [UInt8], _ slots: [Slot]) {
    self.flow = flow
    self.slots = slots
  }

  /// Up to the end of a section or of where a link leads.
  mutating func passages() -> [Passage] {
    var passages: [Passage] = []
    var start = position
    func endWords(_ position: Int) {
      if start < position { passages.append(.words(Array(flow[start..<position]))) }
    }
    while position < flow.count {
      let byte = flow[position]
      switch byte {
      case Letters.start: attribute = position
      case Letters.end where attribute != nil: attribute = nil
      case Self.slotStart, Self.linkStart...Self.tableStart, Letters.end, Self.anyLetter,
        Self.label:
        endWords(position)
        position += 1
        if byte == Letters.end { return passages }
        if byte == Self.slotStart {
          guard fill(&passages) else { return passages }
        } else {
          passages.append(marked(byte))
        }
        start = position
        continue
      default: break
      }
      position += 1
    }
    endWords(position)
    return passages
  }

  private mutating func marked(_ byte: UInt8) -> Passage {
    switch byte {
    case Self.linkStart: return .link(passages())
    case Self.itemNumber: return .number
    case Self.tableStart:
      let end = flow[position...].firstIndex(of: Self.tableEnd) ?? flow.count - 1
      position = end + 1
      return .table
    case Self.label:
      let word = flow[position...].prefix { $0 != Letters.end }
      position = word.endIndex + 1
      return .label(Array(word))
    default: return .anyLetter
    }
  }

  /// - Returns: false at the end of a section.
  private mutating func fill(_ passages: inout [Passage]) -> Bool {
    // Behind an address's beginning a value is encoded, whatever it looks like.
    let isAddress = isInAddress && position > 1 && flow[position - 2] == Letters.value
    let digits = flow[position...].prefix { $0 != Self.slotEnd }
    position = digits.endIndex + 1
    guard let number = Int(digits.text), slots.indices.contains(number) else { return true }
    switch slots[number] {
    case .passages(let inner): passages += inner
    case .tag(let tag):
      let name = tag.name.split(separator: ".").map(String.init)
      switch tag.kind {
      case .value: passages.append(.value(name: name, isAddress: isAddress))
      case .section, .inverted:
        passages.append(
          .section(name: name, isInverted: tag.kind == .inverted, self.passages()))
      case .end: return false
      case .body: passages.append(.body)
      case .partial, .comment: break
      }
    }
    return true
  }

  private var isInAddress: Bool {
    guard let attribute else { return false }
    let name = flow[(attribute + 1)...].prefix { $0 != Letters.value }
    return HTMLTraits.of(attribute: HTMLName.Key(name)).contains(.link)
  }
}
