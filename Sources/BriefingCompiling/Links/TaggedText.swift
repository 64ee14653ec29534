/// A text as its author wrote it, with the names that its tags write.
struct TaggedText {
  /// What stands between the tags.
  let texts: [String]
  /// In their order.
  let values: [String]
  private(set) var holdsSections = false

  init(_ source: some StringProtocol) {
    var (texts, values, rest) = ([""], [String](), Substring(source))
    while rest.utf8.contains(UInt8(ascii: "{")), let opening = rest.firstRange(of: "{{") {
      texts[texts.count - 1] += rest[..<opening.lowerBound]
      rest = rest[opening.upperBound...]
      guard let closing = rest.firstRange(of: "}}") else { break }
      let name = rest[..<closing.lowerBound].filter { !" {&".contains($0) }
      rest = rest[closing.upperBound...].drop { $0 == "}" }
      texts.append("")
      if let first = name.first, !"#^/!>".contains(first) { values.append(name) }
      if name.first == "#" || name.first == "^" { holdsSections = true }
    }
    texts[texts.count - 1] += rest
    (self.texts, self.values) = (texts, values)
  }

  var literal: String { texts.joined() }
}
