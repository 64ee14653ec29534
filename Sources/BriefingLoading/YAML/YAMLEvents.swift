internal import CYAML

/// The one owner of libyaml: what stands in a text, one thing after the other.
struct YAMLEvents: ~Copyable {
  /// Where something stands, both counted from 1.
  struct Mark {
    let line: Int
    let column: Int
  }

  enum Event {
    /// - Parameters:
    ///   - isPlain: without quotation marks, and not as a block.
    ///   - comment: what stands behind a plain one on its line, and is not read.
    case scalar(String, isPlain: Bool, comment: String?)
    case sequence
    case mapping
    /// Of a sequence or a mapping.
    case end
    case document
    /// Of the text.
    case finish
    /// Something that is named with `&` or stands for something named, with `*`.
    case alias
  }

  struct Fault: Error {
    let problem: String
    let mark: Mark
  }

  /// The library keeps the address of its own state.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: [UInt8]
  private let scalars: String.UnicodeScalarView
  /// How many of them were passed, and where the others begin. Comments stand behind each other.
  private var passed: (count: Int, end: String.Index)
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ text: String) throws(Fault) {
    bytes = Array(text.utf8)
    scalars = text.unicodeScalars
    passed = (0, scalars.startIndex)
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.update(fromContentsOf: bytes)
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      throw Fault(problem: "there is no memory to read it", mark: Mark(line: 1, column: 1))
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// What comes next; what only brackets other things is left out.
  mutating func next() throws(Fault) -> (event: Event, mark: Mark) {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
      defer { yaml_event_delete(&event) }
      let mark = Mark(event.start_mark)
      switch event.type {
      case YAML_ALIAS_EVENT: return (.alias, mark)
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        if scalar.anchor != nil { return (.alias, mark) }
        let text = String(
          decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
        let comment = isPlain ? comment(behind: event.end_mark) : nil
        // A block begins below the sign that announces it.
        let isBlock = [YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE].contains(scalar.style)
        let start = isBlock ? Mark(line: mark.line + 1, column: 1) : mark
        return (.scalar(text, isPlain: isPlain, comment: comment), start)
      case YAML_SEQUENCE_START_EVENT:
        return (event.data.sequence_start.anchor == nil ? .sequence : .alias, mark)
      case YAML_MAPPING_START_EVENT:
        return (event.data.mapping_start.anchor == nil ? .mapping : .alias, mark)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.end, mark)
      case YAML_DOCUMENT_START_EVENT: return (.document, mark)
      case YAML_STREAM_END_EVENT: return (.finish, mark)
      default: continue
      }
    }
  }

  private mutating func comment(behind mark: yaml_mark_t) -> String? {
    let count = Int(mark.index)
    let end = scalars.index(
      passed.end, offsetBy: count - passed.count, limitedBy: scalars.endIndex)
    passed = (count, end ?? scalars.endIndex)
    let rest = scalars[passed.end...].drop { $0 == " " || $0 == "\t" }
    return rest.first == "#" ? String(rest.prefix { !Self.lineEnds.contains($0) }) : nil
  }

  /// YAML 1.1, "Line Break Characters".
  private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  private var fault: Fault {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "it can't be read"
    // A character that may not be there has no line, only its place among the bytes.
    guard state.error == YAML_READER_ERROR else {
      // Found where the file ends.
      let isOpen = state.context.map { String(cString: $0) } == "while scanning a quoted scalar"
      return isOpen && problem.hasPrefix("found unexpected")
        ? Fault(problem: "this quotation has no end", mark: Mark(state.context_mark))
        : Fault(problem: problem, mark: Mark(state.problem_mark))
    }
    let before = bytes.prefix(state.problem_offset)
    let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    return Fault(
      problem: problem,
      mark: Mark(line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: column + 1))
  }
}

extension YAMLEvents.Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
