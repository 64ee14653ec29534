internal import BriefingCompiling

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
  private let width: Int
  private let sectionNumbers: [String: Int]

  init(_ templates: PackTemplates, width: Int) {
    let numbers = templates.sectionNumbers
    self.width = width
    sectionNumbers = numbers
    steps = templates.text.flatMap { piece in
      piece.map {
        Self.step($0, width: width, sectionNumbers: numbers).map { [.content($0)] } ?? []
      }
    }
  }

  private static func step(
    _ part: TextPart, width: Int, sectionNumbers: [String: Int]
  ) -> Step? {
    var layout = TextLayout(width: width, sectionNumbers: sectionNumbers, scopes: [])
    switch part {
    case .line(let inlines) where inlines.isUnvarying:
      let text = layout.inlines.fill(inlines, in: [])
      if text.allSatisfy({ $0 == .space }) { return .blankLine }
      layout.typed(text)
      return .ready(layout.writer.stretch)
    case .blocks(let blocks):
      let section = layout.prepared(blocks)
      guard blocks.isUnvarying else { return .section(section) }
      layout.section(section)
      return .ready(layout.writer.stretch)
    case .line(let inlines): return .line(inlines)
    case .underline(let character): return .underline(character.asciiValue ?? UInt8(ascii: "-"))
    case .guidance: return nil
    }
  }

  func render(_ record: Record) -> [UInt8] {
    var layout = TextLayout(width: width, sectionNumbers: sectionNumbers, scopes: [record])
    steps.walk(in: [record]) { step, scopes in
      switch step {
      case .line(let inlines): layout.typed(layout.inlines.fill(inlines, in: scopes))
      case .underline(let character): layout.writer.underline(character)
      case .section(let blocks): layout.section(blocks)
      case .blankLine: layout.writer.blankLine()
      case .ready(let stretch): layout.writer.append(stretch)
      }
    }
    return layout.writer.finish()
  }
}
