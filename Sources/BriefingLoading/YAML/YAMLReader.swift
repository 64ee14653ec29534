internal import BriefingDiagnostics
internal import Yams

/// The one owner of Yams: text in, a tree with places out.
struct YAMLReader {
  let path: String
  /// Lines of the file before the YAML begins: front matter starts below its `---`.
  let linesBefore: Int

  /// Far beyond what settings need; ends a document whose aliases multiply without bound.
  private static let mostNodes = 10_000

  func read(_ text: String) -> Diagnosed<YAMLNode?> {
    if let line = Self.lineOfAlias(in: text) {
      return Diagnosed(
        nil,
        [
          Diagnostic(
            .invalidYAML, "anchors and aliases (& and *) are not used in settings",
            at: SourceLocation(path, line: line + linesBefore),
            help: "put the value in quotation marks if it begins with one of the two signs")
        ])
    }
    do {
      guard let root = try Yams.compose(yaml: text) else {
        return Diagnosed(node(.mapping([]), at: nil), [])
      }
      var budget = Self.mostNodes
      return Diagnosed(try convert(root, &budget), [])
    } catch let error as YamlError {
      return Diagnosed(nil, [diagnostic(of: error)])
    } catch {
      return Diagnosed(nil, [invalid("\(error)", at: nil)])
    }
  }

  /// Aliases can make a few lines take for ever to read, and settings need none.
  private static func lineOfAlias(in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { line in
      // A value begins behind an indent, a dash, a colon or, inside brackets, a comma.
      var mayBegin = true
      var isIndent = true
      var brackets = 0
      var quote: Character?
      for character in line {
        if let open = quote {
          if character == open { quote = nil }
          continue
        }
        if mayBegin, character == "&" || character == "*" { return true }
        if mayBegin, character == "#" { return false }
        if mayBegin, character == "\"" || character == "'" { quote = character }
        if "[{".contains(character) { brackets += 1 }
        if "]}".contains(character) { brackets -= 1 }
        if character == " " || character == "\t" { continue }
        mayBegin =
          ":[{?".contains(character) || (isIndent && character == "-")
          || (brackets > 0 && character == ",")
        isIndent = false
      }
      return false
    }.map { $0 + 1 }
  }

  private struct TooLarge: Error, CustomStringConvertible {
    let description = "the document has too many values"
  }

  private func convert(_ yaml: Node, _ budget: inout Int) throws -> YAMLNode {
    budget -= 1
    guard budget > 0 else { throw TooLarge() }
    let mark = yaml.mark
    switch yaml {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["~", "null"].contains(scalar.string)
      return node(.scalar(isNull ? "" : CellText.cleaned(scalar.string)), at: mark)
    case .sequence(let sequence):
      return node(.sequence(try sequence.map { try convert($0, &budget) }), at: mark)
    case .mapping(let mapping):
      let entries = try mapping.map { key, value in
        YAMLNode.Entry(
          key: key.scalar?.string ?? "",
          keyLocation: location(key.mark),
          value: try convert(value, &budget))
      }
      return node(.mapping(entries), at: mark)
    case .alias:
      // Yams resolves aliases while it composes.
      return node(.scalar(""), at: mark)
    }
  }

  private func node(_ content: YAMLNode.Content, at mark: Mark?) -> YAMLNode {
    YAMLNode(content: content, location: location(mark))
  }

  private func location(_ mark: Mark?) -> SourceLocation {
    SourceLocation(path, line: (mark?.line ?? 1) + linesBefore, column: mark?.column ?? 1)
  }

  private func diagnostic(of error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return invalid(problem, at: mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.sorted().map { "'\($0)'" }
      return invalid("\(keys.joined(separator: ", ")) stands twice", at: context.mark)
    default:
      return invalid("\(error)", at: nil)
    }
  }

  private func invalid(_ problem: String, at mark: Mark?) -> Diagnostic {
    Diagnostic(.invalidYAML, "this is not valid YAML: \(problem)", at: location(mark))
  }
}
