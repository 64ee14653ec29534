internal import BriefingDiagnostics
internal import BriefingValidating

/// Puts in what is known while compiling, so that a pack has only its own values to fill in:
/// conditions of the nation and the election go, settled values become text (partial evaluation).
struct Settler {
  /// The sections of the guidance, by their position.
  let guidance: [[Piece<Block>]]
  let html: GuidanceHTML
  let foreign: ForeignWords
  private var noted: Set<SourceLocation> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The settled texts that a pack shows.
  private(set) var shown: Set<String> = []
  /// Those of them that no condition of a pack's own can hide.
  private(set) var shownAlways: Set<String> = []

  /// - Parameter guidance: all of it, or none where nothing shows a section.
  init(_ texts: CompiledTexts, guidance: [[Piece<Block>]] = []) {
    self.guidance = guidance
    html = GuidanceHTML(words: texts.source.language.words)
    foreign = ForeignWords(texts.source.untranslated)
  }

  /// What is known of the scopes in one place.
  struct Frame {
    /// `nil` for a scope of which nothing is known. One that is known in full goes; any other, and
    /// the outermost, is the scope of this number in a pack.
    fileprivate var levels: [(known: Record?, number: Int)]
    fileprivate var nextNumber = 1
    fileprivate let sections = SettledSections()

    /// - Parameter root: what is known of the outermost record; `.unknown` for the rest.
    init(root: Record) {
      levels = [(root, 0)]
    }

    /// The outermost scope alone: that of the guidance, wherever a template shows it.
    var root: Frame {
      var frame = self
      // In a pack the scopes around it are still there, so the next one has the next number.
      frame.levels = [levels[0]]
      return frame
    }

    fileprivate func entering(_ record: Record?) -> Frame {
      var frame = self
      frame.levels.append((record, nextNumber))
      if record == nil { frame.nextNumber += 1 }
      return frame
    }
  }

  /// Sections of the guidance by their position, and by the number of their first scope. A class,
  /// since all frames below an outermost one share what was settled in it.
  fileprivate final class SettledSections {
    var blocks: [[Int]: [Piece<Block>]] = [:]
    var html: [[Int]: [Piece<TemplatePart>]] = [:]
  }

  /// A section, wherever a template shows it: its scopes count on from those around it there. Where
  /// they count alike it is settled once.
  mutating func section(_ position: Int, in frame: Frame) -> [Piece<Block>] {
    let key = [position, frame.nextNumber]
    if let known = frame.sections.blocks[key] { return known }
    let settled = blocks(guidance[position], in: frame.root)
    frame.sections.blocks[key] = settled
    return settled
  }

  mutating func html(ofSection position: Int, in frame: Frame) -> [Piece<TemplatePart>] {
    let key = [position, frame.nextNumber]
    if let known = frame.sections.html[key] { return known }
    let html = html.parts(section(position, in: frame))
    frame.sections.html[key] = html
    return html
  }

  /// What became of a reference.
  enum Resolution {
    case settled(Value)
    case varying(Reference)
  }

  func resolve(_ reference: Reference, in frame: Frame) -> Resolution {
    let (known, number) = frame.levels[reference.level]
    let value = known.map { reference.at(level: 0).value(in: [$0]) } ?? .unknown
    if case .unknown = value { return .varying(reference.at(level: number)) }
    return .settled(value)
  }

  /// The text of a settled value; notes when there is none.
  mutating func text(_ value: Value, of reference: Reference) -> String {
    switch value {
    case .text(let text):
      shown.insert(text)
      shownAlways.insert(text)
      return text
    case .unavailable(let reason):
      note(reference, "'\(reference.name)' can't be used: \(reason)")
    default:
      note(reference, "'\(reference.name)' is empty")
    }
    return ""
  }

  private mutating func note(_ reference: Reference, _ message: String) {
    guard noted.insert(reference.place).inserted else { return }
    diagnostics.append(
      Diagnostic(
        .unavailableValue, message, at: reference.place,
        help: "wrap it in {{#\(reference.name)}} … {{/\(reference.name)}}, or fill in the value"))
  }

  /// - Parameter content: settles a content that is no section.
  mutating func settle<Content, Output>(
    _ pieces: [Piece<Content>], in frame: Frame,
    _ content: (inout Settler, Content, Frame) -> [Piece<Output>]
  ) -> [Piece<Output>] {
    var settled: [Piece<Output>] = []
    for piece in pieces {
      switch piece {
      case .content(let inner): settled += content(&self, inner, frame)
      case .section(let reference, let isInverted, let inner):
        settled += section(reference, isInverted, inner, in: frame, content)
      }
    }
    return settled
  }

  private mutating func section<Content, Output>(
    _ reference: Reference, _ isInverted: Bool, _ inner: [Piece<Content>], in frame: Frame,
    _ content: (inout Settler, Content, Frame) -> [Piece<Output>]
  ) -> [Piece<Output>] {
    switch resolve(reference, in: frame) {
    case .settled(let value):
      if isInverted { return value.isTrue == true ? [] : settle(inner, in: frame, content) }
      switch value {
      case .record(let record): return settle(inner, in: frame.entering(record), content)
      case .list(let records):
        return records.flatMap { settle(inner, in: frame.entering($0), content) }
      default: return value.isTrue == true ? settle(inner, in: frame, content) : []
      }
    case .varying(let varying):
      let opens = !isInverted && varying.kind.opensScope
      let always = shownAlways
      defer { shownAlways = always }
      let settled = settle(inner, in: opens ? frame.entering(nil) : frame, content)
      return settled.isEmpty
        ? [] : [.section(varying, isInverted: isInverted, settled)]
    }
  }
}

extension Schema.Kind {
  /// Whether a section of this kind looks its names up in a record of its own.
  fileprivate var opensScope: Bool {
    switch self {
    case .record, .list: true
    case .text, .flag, .guidance: false
    }
  }
}
