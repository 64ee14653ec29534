extension HTMLPlaces {
  /// Where a value, or the next byte, would land.
  enum Place: Equatable {
    case text
    /// Behind a `&` and perhaps the name that it begins.
    case reference
    /// Behind a `<` of which nobody knows yet what it begins: what was read of it.
    case opening(String)
    /// - with the slash of a tag that closes an element.
    case tagName(String)
    case tag(String)
    /// - the tag, and the attribute.
    case attributeName(String, String)
    case afterName(String, String)
    case beforeValue(String, String)
    case value(AttributeValue)
    case held(HeldText)
    /// - the last marks of it, which may be the beginning of its end; `<!` for its own.
    case comment(String)
    case declaration
  }

  /// How to escape a value here; `nil` with a reason when nothing makes it safe.
  func escaping(of kind: Schema.TextKind) -> (escaping: Escaping?, problem: String) {
    switch place {
    case .text: (.words, "")
    case .value(let attribute): attribute.escaping(of: kind)
    case .held(let held): held.escaping(of: kind)
    default: (nil, place.description)
    }
  }
}

extension HTMLPlaces.Place: CustomStringConvertible {
  var description: String {
    switch self {
    case .text: "between tags"
    case .reference: "behind a '&' that is not written as &amp;"
    case .opening(let start): "behind '\(start)'"
    case .tagName(let name): "in a tag's name, '\(name)'"
    case .tag(let tag): "inside the tag <\(tag)>, but outside an attribute's value"
    case .attributeName(_, let name), .afterName(_, let name): "in an attribute's name, '\(name)'"
    case .beforeValue: "in an attribute without quotation marks"
    case .value(let attribute): attribute.description
    case .held(let held): held.description
    case .comment(let tail): "in a comment" + (tail.isEmpty ? "" : ", behind '\(tail)'")
    case .declaration: "in a declaration"
    }
  }
}
