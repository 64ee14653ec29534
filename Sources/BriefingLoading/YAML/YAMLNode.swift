package import BriefingDiagnostics

/// A YAML value with its place. Scalars stay text: what `true` or `2024-07-04` means is for the
/// reader of the setting to say.
package struct YAMLNode: Sendable {
  package let content: Content
  package let location: SourceLocation

  package indirect enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let keyLocation: SourceLocation
    package let value: YAMLNode
  }

  /// The value of a key; `nil` in what is no mapping, too.
  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
