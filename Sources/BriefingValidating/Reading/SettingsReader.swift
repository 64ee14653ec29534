internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads a YAML mapping key by key, and notes the keys that are missing, unknown or wrong.
struct SettingsReader {
  private let entries: [YAMLNode.Entry]
  private let location: SourceLocation
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter keys: all that the mapping may have.
  init(_ node: YAMLNode, keys: [String]) {
    location = node.location
    if case .mapping(let entries) = node.content {
      self.entries = entries
    } else {
      entries = []
      diagnostics.append(
        Diagnostic(
          .invalidSetting, "settings are expected here, one 'key: value' a line",
          at: node.location, help: "the keys are \(keys.joined(separator: ", "))"))
    }
    for entry in entries where !keys.contains(entry.key) {
      diagnostics.append(
        Diagnostic(
          .unknownKey, "there is no setting '\(entry.key)'", at: entry.keyLocation,
          help: Suggestion.help(for: entry.key, in: keys)
            ?? "the keys are \(keys.joined(separator: ", "))"))
    }
    noteDamage(entries.map(\.value))
  }

  /// Mappings inside have readers of their own.
  private mutating func noteDamage(_ nodes: [YAMLNode]) {
    for node in nodes {
      switch node.content {
      case .scalar(let text):
        if let found = TextHygiene.problem(in: text) {
          diagnostics.append(
            Diagnostic(
              found.check, "'\(text)' \(found.problem)", at: node.location, help: found.help))
        } else if !text.isEmpty, let found = Placeholder.problem(in: text) {
          diagnostics.append(
            Diagnostic(
              .invalidSetting, "'\(text)' \(found.problem)", at: node.location,
              help: "write the value, or take the line out where it may be left out"))
        }
      case .sequence(let items): noteDamage(items)
      case .mapping: break
      }
    }
  }

  func node(_ key: String) -> YAMLNode? {
    entries.first { $0.key == key }?.value
  }

  mutating func required(_ key: String) -> YAMLNode? {
    if let node = node(key), !node.isEmpty { return node }
    diagnostics.append(
      Diagnostic(
        .missingKey, "the setting '\(key)' is missing", at: node(key)?.location ?? location,
        help: "add a line '\(key): …'"))
    return nil
  }

  mutating func required<Value>(
    _ key: String, _ expected: String, parse: (String) -> Value?
  ) -> Value? {
    required(key).flatMap { read($0, key, expected, parse) }
  }

  mutating func optional<Value>(
    _ key: String, _ expected: String, parse: (String) -> Value?
  ) -> Value? {
    given(key).flatMap { read($0, key, expected, parse) }
  }

  /// A setting that may be left out. Without its value it is none: half of the line may be lost.
  private mutating func given(_ key: String) -> YAMLNode? {
    guard let node = node(key) else { return nil }
    guard node.isEmpty else { return node }
    diagnostics.append(
      Diagnostic(
        .missingKey, "the setting '\(key)' has no value", at: node.location,
        help: "write it, or take the line out"))
    return nil
  }

  /// A list, or a single value that stands for a list of one; `nil` when the key is left out.
  ///
  /// - Parameter emptyHelp: what to do instead of writing an empty list.
  mutating func list<Value>(
    _ key: String, _ expected: String, emptyHelp: String? = nil, parse: (String) -> Value?
  ) -> [Value]? {
    guard let node = given(key) else { return nil }
    guard case .sequence(let items) = node.content else {
      return read(node, key, expected, parse).map { [$0] }
    }
    if items.isEmpty {
      diagnostics.append(
        Diagnostic(
          .invalidSetting, "the list '\(key)' is empty", at: node.location,
          help: emptyHelp ?? "it takes \(expected)"))
      return nil
    }
    return items.compactMap { read($0, key, expected, parse) }
  }

  private mutating func read<Value>(
    _ node: YAMLNode, _ key: String, _ expected: String, _ parse: (String) -> Value?
  ) -> Value? {
    if case .scalar(let text) = node.content, let value = parse(text) { return value }
    let found = if case .scalar(let text) = node.content { "'\(text)'" } else { "this" }
    diagnostics.append(
      Diagnostic(
        .invalidSetting, "\(found) is not what '\(key)' takes", at: node.location,
        help: "it takes \(expected)"))
    return nil
  }
}

extension YAMLNode {
  fileprivate var isEmpty: Bool {
    if case .scalar("") = content { return true }
    return false
  }
}

extension Check {
  static let missingKey = Check(
    "missing-key", .settings, for: .author, "a setting that is needed is not there",
    example: "`briefing.yml` has no line `issuer: …`")

  static let unknownKey = Check(
    "unknown-key", .settings, for: .author, "a setting has a name that nothing reads",
    example: "`isuer: …` in place of `issuer: …`")
}
