internal import BriefingCompiling
internal import BriefingValidating

/// What there is to see in a pack that there may not be in another.
enum Trait: Hashable, Comparable {
  case nation(String)
  case withheld
  /// A part of a template or of the guidance that stands under a condition.
  case branch(Branch)
  /// The longest that a name of a template becomes in any pack.
  case longest(String)

  struct Branch: Hashable, Comparable {
    /// Where the condition stands.
    let place: String
    let condition: String
    let state: State

    enum State: Int, Comparable {
      case shown, several, leftOut

      static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
    }

    static func < (left: Branch, right: Branch) -> Bool {
      (left.place, left.condition, left.state) < (right.place, right.condition, right.state)
    }
  }

  var words: String {
    switch self {
    case .nation(let name): "a pack of \(name)"
    case .withheld: "a withheld pack"
    case .branch(let branch):
      switch branch.state {
      case .shown: "\(branch.place): {{\(branch.condition)}}"
      case .several: "\(branch.place): {{\(branch.condition)}} more than once"
      case .leftOut: "\(branch.place): without {{\(branch.condition)}}"
      }
    case .longest(let name): "the longest {{\(name)}}"
    }
  }
}

/// Goes through a pack's templates as the renderer does, and notes what it comes by.
struct PackTraits {
  private(set) var traits: Set<Trait> = []
  /// In characters, by the names of the templates.
  private(set) var lengths: [String: Int] = [:]

  init(_ pack: CompiledPack, _ templates: TotalMap<PackKey, PackTemplates>) {
    for text in pack.texts { add(text, templates[text.key]) }
  }

  private mutating func add(_ pack: CompiledText, _ templates: PackTemplates) {
    traits.insert(pack.key.isWithheld ? .withheld : .nation(pack.key.nation.name))
    var scopes = [pack.record.evaluated]
    for (_, template) in templates.forms {
      switch template {
      case .page(let page), .contentLines(let page): markup(page, in: &scopes)
      case .text(let text): self.text(text, in: &scopes)
      case .message(let subject, let page):
        text(subject, in: &scopes)
        markup(page, in: &scopes)
      }
    }
  }

  private mutating func markup(_ pieces: [Piece<TemplatePart>], in scopes: inout [Record]) {
    walk(pieces, in: &scopes) { part, traits, scopes in
      guard case .value(let reference, _) = part,
        case .text(let text) = reference.value(in: scopes)
      else { return }
      traits.lengths[reference.name] = max(traits.lengths[reference.name] ?? 0, text.count)
    }
  }

  /// What stands under a condition within the guidance is the same as on the page.
  private mutating func text(_ pieces: [Piece<TextPart>], in scopes: inout [Record]) {
    walk(pieces, in: &scopes) { part, traits, scopes in
      if case .line(let line) = part { traits.walk(line, in: &scopes) { _, _, _ in } }
    }
  }

  private mutating func walk<Content>(
    _ pieces: [Piece<Content>], in scopes: inout [Record],
    _ visit: (Content, inout PackTraits, inout [Record]) -> Void
  ) {
    for piece in pieces {
      guard case .section(let reference, let isInverted, let inner) = piece else {
        if case .content(let content) = piece { visit(content, &self, &scopes) }
        continue
      }
      let value = reference.value(in: scopes)
      let isShown = (value.isTrue ?? false) != isInverted
      note(reference, isInverted, isShown ? .shown : .leftOut)
      guard isShown else { continue }
      var records: [Record] = []
      if case .list(let list) = value { records = list }
      if case .record(let record) = value { records = [record] }
      if records.count > 1 { note(reference, isInverted, .several) }
      guard !isInverted, !records.isEmpty else {
        walk(inner, in: &scopes, visit)
        continue
      }
      for record in records {
        scopes.append(record)
        walk(inner, in: &scopes, visit)
        scopes.removeLast()
      }
    }
  }

  private mutating func note(
    _ reference: Reference, _ isInverted: Bool, _ state: Trait.Branch.State
  ) {
    traits.insert(
      .branch(
        Trait.Branch(
          place: "\(reference.place)", condition: (isInverted ? "^" : "#") + reference.name,
          state: state)))
  }
}
