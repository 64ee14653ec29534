internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// What templates and sections of the guidance were compiled to, each of which stands after an edit when
/// all that it is made from is the same. Nothing is wrong in any of them: as long as something is, all
/// of it is looked for anew.
struct CompiledParts: Sendable {
  let setting: Setting
  var markup: [String: Part<TemplatePart>] = [:]
  var texts: [String: Part<TextPart>] = [:]
  var sections: [String: Part<Block>] = [:]
  /// Partials in Markdown, and phrases, wherever they are shown.
  var words: [ShownWords: Part<Block>] = [:]

  /// A partial in Markdown as one scope sees it: what has no tags says the same in all of them.
  struct ShownWords: Hashable {
    let name: String
    let scope: Scope?
  }

  /// All that a part depends on beside its files.
  struct Setting: Sendable, Equatable {
    private let language: Language
    private let services: [String]
    private let leftOutServices: [String]
    private let leftOutGuidance: [String]
    private let servicesAreComplete: Bool
    private let pictures: [Picture]
    private let unreadableTemplates: Set<String>

    init(_ texts: EditionTexts) {
      language = texts.language
      services = texts.services.map(\.id)
      leftOutServices = texts.leftOutServices.map(\.id)
      leftOutGuidance = texts.leftOutGuidance.map(\.id)
      servicesAreComplete = texts.servicesAreComplete
      pictures = texts.pictures
      unreadableTemplates = texts.unreadableTemplates
    }
  }

  struct Part<Content: Sendable>: Sendable {
    let pieces: [Piece<Content>]
    /// Of a section or a partial; `nil` for a template, which is one of the sources.
    let body: SourceText?
    let use: Use
    /// How many partials were around it: where there are no more, none in it is nested too deeply.
    let depth: Int

    func isMade(of body: SourceText?, in sources: [String: SourceText]) -> Bool {
      self.body == body && use.sources.allSatisfy { sources[$0] == $1 }
    }
  }

  /// What compiling took, and what it found beside the pieces.
  struct Use: Sendable {
    /// Templates by each name that was asked for; `nil` where there was none.
    var sources: [String: SourceText?] = [:]
    /// The last part of every name that was found.
    var namedFields: Set<Substring> = []
    /// Where templates link to places of their pages, by the places' ids.
    var pageLinks: [String: SourceLocation] = [:]
    /// How often partials were shown, and what all of it came to, in bytes.
    var shown = (partials: 0, bytes: 0)

    mutating func add(_ other: Use) {
      sources.merge(other.sources) { first, _ in first }
      namedFields.formUnion(other.namedFields)
      pageLinks.merge(other.pageLinks) { first, _ in first }
      shown = (shown.partials + other.shown.partials, shown.bytes + other.shown.bytes)
    }
  }
}

extension TemplateLibrary {
  /// Compiles a part, unless it was made of the same before: for another that has it in it, or before an
  /// edit.
  ///
  /// - Parameters:
  ///   - name: no other part of its kind has it.
  ///   - body: of a section or a partial.
  func part<Name, Content>(
    _ name: Name, of body: SourceText? = nil,
    in parts: WritableKeyPath<CompiledParts, [Name: CompiledParts.Part<Content>]>,
    _ compile: () -> [Piece<Content>]
  ) -> [Piece<Content>] {
    // A message has the page of a pack in it, and many pages show one phrase.
    if let known = self.parts[keyPath: parts][name], known.isMade(of: body, in: sources),
      known.depth >= depth, hasRoom(for: known.use)
    {
      resolver.use.add(known.use)
      return known.pieces
    }
    let outer = resolver.use
    resolver.use = CompiledParts.Use()
    resolver.use.shown = outer.shown
    let before = resolver.diagnostics.count
    let pieces = compile()
    var use = resolver.use
    use.shown.partials -= outer.shown.partials
    use.shown.bytes -= outer.shown.bytes
    // What is wrong in it is said wherever it is.
    if resolver.diagnostics.count == before {
      self.parts[keyPath: parts][name] = CompiledParts.Part(
        pieces: pieces, body: body, use: use, depth: depth)
    }
    resolver.use = outer
    resolver.use.add(use)
    return pieces
  }
}
