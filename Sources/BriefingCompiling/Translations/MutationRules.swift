internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// Values and names that stand unchanged behind a word that changes the next one.
enum MutationRules {
  /// - Parameter inlines: of one block.
  static func check(_ inlines: [Piece<Inline>], _ mutations: Mutations) -> [Diagnostic] {
    guard holdValues(inlines) else { return [] }
    var found: [Diagnostic] = []
    _ = walk(inlines, behind: [""], mutations, &found)
    return found
  }

  private static func holdValues(_ pieces: [Piece<Inline>]) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .section(_, _, let inner): holdValues(inner)
      case .content(.value(let reference)): reference.isWords
      case .content(.emphasis(let inner)), .content(.strong(let inner)): holdValues(inner)
      case .content(.link(let link)): holdValues(link.content)
      case .content(.text), .content(.code), .content(.lineBreak): false
      }
    }
  }

  /// - Parameter texts: what may stand before: conditions make several of them.
  /// - Returns: what may stand before what follows.
  private static func walk(
    _ pieces: [Piece<Inline>], behind texts: Set<String>, _ mutations: Mutations,
    _ found: inout [Diagnostic]
  ) -> Set<String> {
    var texts = texts
    for piece in pieces {
      switch piece {
      case .section(_, _, let inner):
        texts.formUnion(walk(inner, behind: texts, mutations, &found))
      case .content(.text(let text)):
        // Longer than any word that matters.
        let end = text.suffix(24)
        texts =
          end.startIndex > text.startIndex
          ? [String(end)] : Set(texts.map { String(($0 + text).suffix(24)) })
      case .content(.value(let reference)):
        if reference.isWords,
          let word = texts.sorted().lazy.compactMap(mutations.word(before:)).first
        {
          found.append(behind(word, reference))
        }
        texts = [""]
      case .content(.emphasis(let inner)), .content(.strong(let inner)):
        texts = walk(inner, behind: texts, mutations, &found)
      case .content(.link(let link)):
        texts = walk(link.content, behind: texts, mutations, &found)
      case .content(.code): texts = [""]
      case .content(.lineBreak): texts = Set(texts.map { $0 + " " })
      }
    }
    return texts
  }

  private static func behind(_ word: String, _ reference: Reference) -> Diagnostic {
    Diagnostic(
      .mutation, "'{{\(reference.name)}}' stands behind '\(word)', which changes the next word",
      at: reference.place,
      help: "write the value behind a colon, as in 'Eich heddlu: {{force.name}}'")
  }

  static func check(_ source: SourceText, in language: Language) -> [Diagnostic] {
    (language.words.mutations?.mistakes(in: source.text) ?? []).map { mistake in
      Diagnostic(
        .mutation, "'\(mistake.written)' is not how the name begins here",
        at: source.location(line: mistake.line), help: "write '\(mistake.right)'")
    }
  }
}

extension Reference {
  /// Whether it may be a word: numbers and codes begin alike everywhere.
  fileprivate var isWords: Bool {
    guard case .text(.plain, _) = kind else { return false }
    let field = name.split(separator: ".").last ?? ""
    return !["code", "slug", "id", "tag", "number", "count", "answer-time"].contains(field)
      && !field.hasSuffix("-iso") && !field.hasSuffix("-basic")
  }
}

extension Check {
  static let mutation = Check(
    "mutation", .guidance, .warning, for: .guidance,
    "a value or a name stands unchanged behind a word that changes the next one",
    example: "`i {{force.name}}`, and `yn Cymru` in place of `yng Nghymru`")
}
