internal import BriefingDiagnostics

/// A tag of a template, with the author's tags in its attributes.
struct MarkupElement {
  /// With the slash of one that closes an element.
  var tag = ""
  var place = SourceLocation("")
  private(set) var attributes: [Attribute] = []

  struct Attribute {
    let name: String
    let isQuoted: Bool
    let place: SourceLocation
    fileprivate(set) var bytes: [UInt8] = []

    var value: String { String(decoding: bytes, as: UTF8.self) }
  }

  init() {}

  init(tag: String, place: SourceLocation) {
    (self.tag, self.place) = (tag, place)
  }

  mutating func begin(_ name: String, isQuoted: Bool, at place: SourceLocation) {
    attributes.append(Attribute(name: name, isQuoted: isQuoted, place: place))
  }

  /// Lengthens the value of the last attribute.
  mutating func write(_ bytes: some Sequence<UInt8>) {
    attributes[attributes.count - 1].bytes += bytes
  }

  func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}
