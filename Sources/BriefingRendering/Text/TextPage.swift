internal import BriefingCompiling
internal import BriefingValidating

/// A plain-text page. What is the same in every pack is laid out once.
struct TextPage: Sendable {
  private enum Step: Sendable {
    case line([Piece<Inline>])
    case underline(UInt8)
    case section([Piece<SectionBlock>])
    case blankLine
    /// Lines that are the same in every pack.
    case ready(TextWriter.Stretch)
  }

  private let steps: [Piece<Step>]
  private let setting: TextSetting

  init(_ parts: [Piece<TextPart>], _ setting: TextSetting) {
    self.setting = setting
    let steps: [Piece<Step>] = parts.flatMap { piece in
      piece.map { Self.step($0, setting).map { [.content($0)] } ?? [] }
    }
    self.steps = Self.joined(steps, setting)
  }

  /// A text that stands in one line, which others break.
  init(line parts: [Piece<TextPart>], _ words: LanguageWords) {
    self.init(parts, TextSetting(width: Self.lineWidth, sectionNumbers: [:], words: words))
  }

  /// Wider than any line.
  private static let lineWidth = 10_000

  /// All of it in one line.
  func line(_ record: Record) -> String {
    var text: [UInt8] = []
    render(record, into: &text)
    let line = text.split(separator: .lineFeed).joined(separator: [UInt8.space])
    return String(decoding: Array(line), as: UTF8.self)
  }

  /// Steps that name nothing and follow each other become one.
  private static func joined(_ steps: [Piece<Step>], _ setting: TextSetting) -> [Piece<Step>] {
    var joined: [Piece<Step>] = []
    var still: [Piece<Step>] = []
    func endStill() {
      var layout = TextLayout(setting.withoutSections)
      var scopes: [Record] = []
      write(still, in: &scopes, to: &layout)
      let isOne = still.count > 1 && !layout.writer.isContextual
      joined += isOne ? [.content(.ready(layout.writer.stretch))] : still
      still = []
    }
    for piece in steps {
      if isStill(piece) {
        still.append(piece)
      } else {
        endStill()
        joined.append(piece)
      }
    }
    endStill()
    return joined
  }

  /// Whether a step names nothing.
  private static func isStill(_ piece: Piece<Step>) -> Bool {
    switch piece {
    case .content(.ready), .content(.blankLine), .content(.underline): true
    default: false
    }
  }

  private static func step(_ part: TextPart, _ setting: TextSetting) -> Step? {
    var layout = TextLayout(setting)
    var scopes: [Record] = []
    switch part {
    case .line(let inlines) where inlines.isUnvarying:
      layout.typed(inlines, in: &scopes)
      // A line of nothing but spaces: how many stand together depends on what is around it.
      return layout.writer.isEmpty ? .blankLine : .ready(layout.writer.stretch)
    case .blocks(let blocks):
      let section = layout.prepared(blocks)
      guard blocks.isUnvarying else { return .section(section) }
      layout.section(section, in: &scopes)
      return .ready(layout.writer.stretch)
    case .line(let inlines): return .line(inlines)
    case .underline(let character): return .underline(character.asciiValue ?? UInt8(ascii: "-"))
    case .guidance: return nil
    }
  }

  /// - Parameter buffer: gets the page in place of what it holds; its room is used again.
  /// - Returns: where a paragraph goes on in the next line: the line's end and the indent behind it.
  @discardableResult
  func render(_ record: Record, into buffer: inout [UInt8]) -> [Range<Int>] {
    var room: [UInt8] = []
    swap(&room, &buffer)
    room.removeAll(keepingCapacity: true)
    var layout = TextLayout(setting, into: consume room)
    var scopes = [record]
    Self.write(steps, in: &scopes, to: &layout)
    buffer = layout.finish()
    return layout.writer.wraps
  }

  private static func write(
    _ steps: [Piece<Step>], in scopes: inout [Record], to layout: inout TextLayout
  ) {
    steps.walk(in: &scopes) { step, scopes in
      switch step {
      case .line(let inlines): layout.typed(inlines, in: &scopes)
      case .underline(let character): layout.underline(character)
      case .section(let blocks): layout.section(blocks, in: &scopes)
      case .blankLine: layout.blankLine()
      case .ready(let stretch): layout.append(stretch)
      }
    }
  }
}
