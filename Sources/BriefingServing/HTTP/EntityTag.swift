/// An ETag (RFC 9110, 8.8.3).
struct EntityTag: Equatable, Sendable {
  /// What stands between the quotation marks.
  let opaque: String
  let isWeak: Bool

  /// As it is written in a header.
  var text: String { (isWeak ? "W/\"" : "\"") + opaque + "\"" }

  /// Good enough to say "you have it already" (RFC 9110, 8.8.3.2).
  func weaklyMatches(_ other: EntityTag) -> Bool { opaque == other.opaque }

  /// Good enough to join parts of two responses.
  func stronglyMatches(_ other: EntityTag) -> Bool {
    !isWeak && !other.isWeak && opaque == other.opaque
  }

  /// The tags of an `If-None-Match` or `If-Match` field, up to the first that is malformed.
  ///
  /// Not split at commas, because a tag may hold one.
  static func list(_ field: String) -> [EntityTag] {
    let quote = UInt8(ascii: "\"")
    var tags: [EntityTag] = []
    var rest = field.utf8[...]
    while true {
      rest = rest.drop { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: " ") || $0 == 0x09 }
      let isWeak = rest.starts(with: "W/".utf8)
      if isWeak { rest = rest.dropFirst(2) }
      guard rest.popFirst() == quote, let end = rest.firstIndex(of: quote) else { return tags }
      tags.append(EntityTag(opaque: String(Substring(rest[..<end])), isWeak: isWeak))
      rest = rest[end...].dropFirst()
    }
  }
}
