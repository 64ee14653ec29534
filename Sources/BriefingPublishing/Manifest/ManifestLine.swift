internal import BriefingDiagnostics
internal import BriefingOutput
internal import FoundationEssentials

/// Entries of the manifest as they stand in it, a line each, their keys in alphabetical order.
///
/// Written by hand: the library's encoder takes as long for a pack's entry as the pack takes to
/// render. It still writes every text that needs an escape.
enum ManifestLine {
  static func file(_ path: String, bytes: Int, sha256: String) throws(SystemFailure) -> [UInt8] {
    var line = Array("{\"bytes\":\(bytes),\"path\":".utf8)
    line += try json(path)
    line += ",\"sha256\":\"\(sha256)\"}".utf8
    return line
  }

  static func pack(_ pack: Manifest.Pack) throws(SystemFailure) -> [UInt8] {
    var line: [UInt8] = []
    // Two files take that much.
    line.reserveCapacity(512)
    line += "{\"code\":".utf8
    line += try json(pack.code)
    if let contacts = pack.contacts {
      line += ",\"contacts\":".utf8
      line += try lists(contacts)
    }
    line += ",\"files\":[".utf8
    for (index, file) in pack.files.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      line += try self.file(file.path, bytes: file.bytes, sha256: file.sha256)
    }
    line.append(UInt8(ascii: "]"))
    if let folder = pack.folder {
      line += ",\"folder\":".utf8
      line += try json(folder)
    }
    if let inputs = pack.inputs {
      line += ",\"inputs\":".utf8
      line += try json(inputs)
    }
    line += ",\"name\":".utf8
    line += try json(pack.name)
    line += ",\"slug\":".utf8
    line += try json(pack.slug)
    if let withheld = pack.withheld {
      line += ",\"withheld\":".utf8
      line += try encoded(withheld)
    }
    line.append(UInt8(ascii: "}"))
    return line
  }

  static func lists(_ tables: [String: [String]]) throws(SystemFailure) -> [UInt8] {
    let comma = [UInt8(ascii: ",")]
    var lists: [[UInt8]] = []
    for (table, kinds) in tables.sorted(by: { $0.key < $1.key }) {
      let list = try kinds.map(json).joined(separator: comma)
      lists.append(try json(table) + ":[".utf8 + list + "]".utf8)
    }
    return Array("{".utf8) + lists.joined(separator: comma) + "}".utf8
  }

  /// A text in quotation marks.
  static func json(_ text: String) throws(SystemFailure) -> [UInt8] {
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0x7F
    }
    guard isPlain else { return try encoded(text) }
    return [UInt8(ascii: "\"")] + text.utf8 + [UInt8(ascii: "\"")]
  }

  private static func encoded(_ value: some Encodable) throws(SystemFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      throw SystemFailure(action: "cannot write an entry of the manifest", reason: "\(error)")
    }
  }
}
