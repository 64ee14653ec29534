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
    /// Of a section; `nil` for a template, which is one of the sources.
    let body: SourceText?
    let use: Use

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
  /// Compiles a part, unless it was made of the same before.
  ///
  /// - Parameters:
  ///   - name: no other part of its kind has it.
  ///   - body: of a section.
  func part<Content>(
    _ name: String, of body: SourceText? = nil,
    in parts: WritableKeyPath<CompiledParts, [String: CompiledParts.Part<Content>]>,
    _ compile: () -> [Piece<Content>]
  ) -> [Piece<Content>] {
    // A message has the page of a pack in it.
    if let known = self.parts[keyPath: parts][name] { return known.pieces }
    let last = last?[keyPath: parts][name].flatMap {
      $0.isMade(of: body, in: sources) && hasRoom(for: $0.use) ? $0 : nil
    }
    let outer = resolver.use
    resolver.use = CompiledParts.Use()
    resolver.use.shown = outer.shown
    let pieces = last?.pieces ?? compile()
    var use = last?.use ?? resolver.use
    if last == nil {
      use.shown.partials -= outer.shown.partials
      use.shown.bytes -= outer.shown.bytes
    }
    self.parts[keyPath: parts][name] = CompiledParts.Part(pieces: pieces, body: body, use: use)
    resolver.use = outer
    resolver.use.add(use)
    return pieces
  }
}
