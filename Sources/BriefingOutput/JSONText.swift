internal import FoundationEssentials

/// JSON that people may read too.
package enum JSONText {
  /// Its keys in alphabetical order: the same value is the same bytes. UTF-8, with a line's end.
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [0x0A]
  }
}
