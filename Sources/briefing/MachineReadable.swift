internal import ArgumentParser
internal import FoundationEssentials

/// How findings are written down.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// How those of the content are, which have lines in files.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
  case github
}

/// What commands write for other programs.
enum MachineReadable {
  /// One object, its keys in alphabetical order; UTF-8, with a line's end.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [0x0A]
  }
}
