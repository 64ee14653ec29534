internal import BriefingDiagnostics
package import BriefingForms
internal import BriefingLoading

/// Reads which languages packs are in: a list, or a language on each line with whom it is for.
enum LanguageReader {
  static func read(_ node: YAMLNode?) -> Diagnosed<[LanguageUse]> {
    guard let node else { return Diagnosed([LanguageUse(language: .first, places: nil)], []) }
    let entries: [(code: String, place: SourceLocation, places: YAMLNode?)] =
      switch node.content {
      case .mapping(let entries): entries.map { ($0.key, $0.keyLocation, $0.value) }
      case .sequence(let items):
        items.map { ($0.content.words.first ?? "", $0.location, nil) }
      case .scalar(let code): [(code, node.location, nil)]
      }
    var uses: [LanguageUse] = []
    for (code, place, places) in entries {
      let read = use(code, at: place, places)
      guard let use = read.value else { return Diagnosed([], read.diagnostics) }
      if uses.contains(where: { $0.language == use.language }) {
        return Diagnosed([], [fault("'\(code)' stands here twice", at: place)])
      }
      uses.append(use)
    }
    guard uses.contains(where: { $0.language == .first }) else {
      return Diagnosed([], [fault("every pack is in English too", at: node.location)])
    }
    return Diagnosed(uses, [])
  }

  private static func use(
    _ code: String, at place: SourceLocation, _ places: YAMLNode?
  ) -> Diagnosed<LanguageUse?> {
    guard let language = Language(rawValue: code) else {
      return Diagnosed(nil, [fault("'\(code)' is no language of the packs", at: place)])
    }
    guard let places, places.content.words != ["all"] else {
      let nations = places == nil ? language.nations : nil
      return Diagnosed(
        LanguageUse(language: language, places: nations.map { .init(nations: $0) }), [])
    }
    if language == .first {
      return Diagnosed(nil, [fault("every pack is in English", at: places.location)])
    }
    var named = LanguageUse.Places()
    for word in places.content.words {
      if let nation = Nation(word: word) {
        named.nations.insert(nation)
      } else if let range = CodeRange.codes(in: word) {
        named.codes.formUnion(range)
      } else {
        let message = "'\(word)' is no nation and no constituency's code"
        return Diagnosed(nil, [fault(message, at: places.location)])
      }
    }
    guard named != LanguageUse.Places() else {
      return Diagnosed(nil, [fault("'\(code)' is for nobody", at: places.location)])
    }
    return Diagnosed(LanguageUse(language: language, places: named), [])
  }

  private static func fault(_ message: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .invalidSetting, message, at: place,
      help: "write for example 'languages: [en, cy]', or 'cy: [Wales]' on a line below 'languages'")
  }
}

extension Language {
  /// Where packs are in it unless the settings say otherwise; `nil` for everywhere.
  package var nations: Set<Nation>? {
    switch self {
    case .english: nil
    case .welsh: [.wales]
    }
  }
}

extension YAMLNode.Content {
  /// A single word stands for a list of one.
  fileprivate var words: [String] {
    switch self {
    case .scalar(let word): [word]
    case .sequence(let items): items.flatMap(\.content.words)
    case .mapping: []
    }
  }
}
