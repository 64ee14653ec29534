/// The parts that a part names (ECMA-376, part 2, 6.5).
struct Relationships {
  private let relations: [Relation]
  /// The folder of the part that names them.
  private let folder: String

  fileprivate struct Relation {
    let id: String
    let type: String
    let target: String
  }

  /// - Parameter part: whose relationships; empty for those of the package.
  init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let slash = part.lastIndex(of: "/")
    folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    let path = "\(folder)_rels/\(name).rels"
    let handler = RelationHandler()
    if let bytes = try archive.part(path) {
      try XMLDocument.read(bytes, path, into: handler, archive.budget)
    }
    relations = handler.relations
  }

  /// - Parameter type: the last part of the type's address, the same in both forms of the standard.
  func target(ofType type: String) -> String? {
    relations.first { $0.type.hasSuffix("/\(type)") }.map(path)
  }

  func target(ofID id: String) -> String? {
    relations.first { $0.id == id }.map(path)
  }

  /// A target that begins with a slash is counted from the package, another from the part's folder.
  private func path(of relation: Relation) -> String {
    if relation.target.hasPrefix("/") { return String(relation.target.dropFirst()) }
    var parts: [Substring] = []
    for part in "\(folder)\(relation.target)".split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

private final class RelationHandler: XMLHandler {
  private(set) var relations: [Relationships.Relation] = []

  func open(_ name: String, _ attributes: [String: String]) {
    guard name == "Relationship", attributes["TargetMode"] != "External" else { return }
    relations.append(
      Relationships.Relation(
        id: attributes["Id"] ?? "", type: attributes["Type"] ?? "",
        target: attributes["Target"] ?? ""))
  }
}
