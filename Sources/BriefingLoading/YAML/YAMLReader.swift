internal import BriefingDiagnostics

/// Settings: text in, a tree with places out.
struct YAMLReader {
  let path: String
  /// Lines of the file before the YAML begins: front matter starts below its `---`.
  let linesBefore: Int
  /// White space and lines stay as they are: values are texts, and no names or numbers.
  var keepsText = false

  func read(_ text: String) -> Diagnosed<YAMLNode?> {
    do throws(Problem) {
      var tree = try Tree(
        events(of: text), path: path, linesBefore: linesBefore, keepsText: keepsText)
      let document = try tree.document()
      return Diagnosed(document, tree.comments)
    } catch {
      let place = SourceLocation(
        path, line: error.mark.line + linesBefore, column: error.mark.column)
      return Diagnosed(nil, [error.diagnostic(at: place)])
    }
  }

  private func events(of text: String) throws(Problem) -> YAMLEvents {
    guard text.utf8.count <= Bounds.settings else {
      throw .malformed(
        YAMLEvents.Fault(
          problem: "it has more than \(Bounds.size(Bounds.settings))",
          mark: YAMLEvents.Mark(line: 1, column: 1)))
    }
    do throws(YAMLEvents.Fault) { return try YAMLEvents(text) } catch { throw .malformed(error) }
  }

  private enum Problem: Error {
    case malformed(YAMLEvents.Fault)
    /// Aliases can make a few lines take for ever to read, and settings need none.
    case alias(YAMLEvents.Mark)

    var mark: YAMLEvents.Mark {
      switch self {
      case .malformed(let fault): fault.mark
      case .alias(let mark): mark
      }
    }

    func diagnostic(at place: SourceLocation) -> Diagnostic {
      switch self {
      case .malformed(let fault):
        Diagnostic(.invalidYAML, "this is not valid YAML: \(fault.problem)", at: place)
      case .alias:
        Diagnostic(
          .invalidYAML, "anchors and aliases (& and *) are not used in settings",
          at: SourceLocation(place.path, line: place.line),
          help: "put the value in quotation marks if it begins with one of the two signs")
      }
    }
  }

  /// The tree as it grows.
  private struct Tree: ~Copyable {
    private var events: YAMLEvents
    private let path: String
    private let linesBefore: Int
    private let keepsText: Bool
    private var nodesLeft = Bounds.settingsValues
    /// Those behind a value: their author may have meant them for a part of it.
    private(set) var comments: [Diagnostic] = []

    init(_ events: consuming YAMLEvents, path: String, linesBefore: Int, keepsText: Bool) {
      self.events = events
      self.path = path
      self.linesBefore = linesBefore
      self.keepsText = keepsText
    }

    /// Nothing is no settings.
    mutating func document() throws(Problem) -> YAMLNode {
      let (start, mark) = try next()
      guard case .document = start else { return node(.mapping([]), at: mark) }
      let first = try next()
      let root = try node(of: first, depth: 0)
      let (end, place) = try next()
      guard case .finish = end else {
        throw fault("it has a second document below a line of ---", at: place)
      }
      return root
    }

    private mutating func next() throws(Problem) -> (event: YAMLEvents.Event, mark: YAMLEvents.Mark)
    {
      do throws(YAMLEvents.Fault) { return try events.next() } catch { throw .malformed(error) }
    }

    private mutating func node(
      of first: (event: YAMLEvents.Event, mark: YAMLEvents.Mark), depth: Int
    ) throws(Problem) -> YAMLNode {
      nodesLeft -= 1
      guard nodesLeft > 0 else { throw fault("the document has too many values", at: first.mark) }
      guard depth < Bounds.settingsDepth else {
        throw fault("values are nested too deeply", at: first.mark)
      }
      switch first.event {
      case .scalar(let text, let isPlain, let comment):
        if let comment { note(comment, at: first.mark) }
        let isNull = isPlain && ["~", "null"].contains(text)
        let value = keepsText ? text : CellText.cleaned(text)
        return node(.scalar(isNull ? "" : value), at: first.mark)
      case .sequence:
        var items: [YAMLNode] = []
        while let event = try nextUnlessEnd() {
          items.append(try node(of: event, depth: depth + 1))
        }
        return node(.sequence(items), at: first.mark)
      case .mapping: return node(.mapping(try entries(depth)), at: first.mark)
      case .alias: throw .alias(first.mark)
      case .end, .document, .finish: throw fault("it ends too early", at: first.mark)
      }
    }

    private mutating func entries(_ depth: Int) throws(Problem) -> [YAMLNode.Entry] {
      var entries: [YAMLNode.Entry] = []
      var lines: [String: Int] = [:]
      while let event = try nextUnlessEnd() {
        let found = try node(of: event, depth: depth + 1)
        // Nothing is named by a list.
        let key = if case .scalar(let text) = found.content { text } else { "" }
        if let line = lines.updateValue(event.mark.line + linesBefore, forKey: key) {
          throw fault("'\(key)' stands in line \(line) already", at: event.mark)
        }
        let value = try node(of: next(), depth: depth + 1)
        entries.append(YAMLNode.Entry(key: key, keyLocation: found.location, value: value))
      }
      return entries
    }

    private mutating func nextUnlessEnd() throws(Problem) -> (
      event: YAMLEvents.Event, mark: YAMLEvents.Mark
    )? {
      let next = try next()
      if case .end = next.event { return nil }
      return next
    }

    private mutating func note(_ comment: String, at mark: YAMLEvents.Mark) {
      comments.append(
        Diagnostic(
          .cutValue, "' #' begins a comment: '\(comment)' is no part of the value",
          at: location(mark),
          help: "put the value in quotation marks, or the comment on a line of its own"))
    }

    private func fault(_ problem: String, at mark: YAMLEvents.Mark) -> Problem {
      .malformed(YAMLEvents.Fault(problem: problem, mark: mark))
    }

    private func node(_ content: YAMLNode.Content, at mark: YAMLEvents.Mark) -> YAMLNode {
      YAMLNode(content: content, location: location(mark))
    }

    private func location(_ mark: YAMLEvents.Mark) -> SourceLocation {
      SourceLocation(path, line: mark.line + linesBefore, column: mark.column)
    }
  }
}

extension Check {
  static let cutValue = Check(
    "cut-value", .settings, .warning, for: .author, "a comment stands behind a value",
    example: "`title: Report it with #HoaxCall`, of which `Report it with` is read")

  static let invalidYAML = Check(
    "invalid-yaml", .settings, for: .author, "settings or front matter are not written as YAML",
    example: "`nations: [England, Wales` without the bracket at its end")
}
