internal import BriefingDiagnostics

/// Reads comma-separated values (RFC 4180) as spreadsheets write them, with a comma or what stands
/// in its place.
///
/// SwiftCSV had to go: it reports no line numbers and no unclosed quote, loses an empty last field
/// at the end of a file, and works on Characters, so that a quotation mark with a combining accent
/// behind it is no quotation mark, and U+2028 inside a name ends the row.
struct CSVReader {
  let path: String
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position: Int
  private var line: Int
  private var rows = 0

  /// A record as it stands in the file.
  struct Record {
    fileprivate(set) var line = 0
    /// Its line has an end: where the last one has none, the file may have been cut off.
    fileprivate(set) var isEnded = false
    /// The fields without their quotation marks, one after the other.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Where each field stands in the file, its quotation marks with it.
    private(set) var places: [Range<Int>] = []

    var count: Int { ends.count }

    /// UTF-8.
    subscript(field: Int) -> ArraySlice<UInt8> {
      bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
    }

    var fields: [String] {
      ends.indices.map { String(decoding: self[$0], as: UTF8.self) }
    }

    fileprivate mutating func begin(at line: Int) {
      self.line = line
      isEnded = false
      bytes.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func append(_ piece: some Collection<UInt8>) { bytes += piece }

    fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }

    fileprivate mutating func endField(_ place: Range<Int>) {
      ends.append(bytes.count)
      places.append(place)
    }
  }

  /// Why a record could not be read. The rest of the file can't be trusted either.
  struct Malformed: Error {
    let diagnostic: Diagnostic

    static func tooMuch(_ what: String, _ path: String, _ line: Int) -> Malformed {
      Malformed(diagnostic: .tooMuch(what, path, line))
    }
  }

  /// - Parameter bytes: valid UTF-8.
  init(path: String, bytes: [UInt8], dialect: CSVDialect = .commas) {
    self.path = path
    self.bytes = bytes
    delimiter = dialect.delimiter.rawValue
    position = dialect.start
    line = dialect.firstLine
  }

  /// The next record, or `nil` at the end of the file.
  mutating func next() throws(Malformed) -> Record? {
    var record = Record()
    return try next(into: &record) ? record : nil
  }

  /// Reads the next record in the place of another, whose room is used again.
  ///
  /// - Returns: false at the end of the file.
  mutating func next(into record: inout Record) throws(Malformed) -> Bool {
    guard position < bytes.count else { return false }
    record.begin(at: line)
    rows += 1
    guard rows <= Bounds.sheetRows else { throw .tooMuch("\(Bounds.sheetRows) rows", path, line) }
    let begin = position
    while true {
      let start = position
      try field(of: &record)
      guard position - start <= Bounds.cell else {
        throw .tooMuch("\(Bounds.size(Bounds.cell)) in one cell", path, record.line)
      }
      guard position - begin <= Bounds.row else {
        throw .tooMuch("\(Bounds.size(Bounds.row)) in one row", path, record.line)
      }
      guard record.count < Bounds.sheetColumns else {
        throw .tooMuch("\(Bounds.sheetColumns) cells in one row", path, record.line)
      }
      record.endField(start..<position)
      guard position < bytes.count else { break }
      if bytes[position] == delimiter {
        position += 1
      } else {
        endLine()
        record.isEnded = true
        break
      }
    }
    return true
  }

  /// Reads a field and leaves `position` at the comma, at the line's end, or at the file's.
  private mutating func field(of record: inout Record) throws(Malformed) {
    var start = position
    while start < bytes.count, bytes[start] == .space { start += 1 }
    if start < bytes.count, bytes[start] == .quote {
      position = start
      return try quotedField(of: &record)
    }
    let begin = position
    while position < bytes.count, !endsField(bytes[position]) {
      if bytes[position] == .quote {
        throw malformed(
          .strayQuote, "a quotation mark inside a field that does not begin with one",
          help: "put the whole field in quotation marks and double the ones inside it")
      }
      position += 1
    }
    record.append(bytes[begin..<position])
  }

  private mutating func quotedField(of record: inout Record) throws(Malformed) {
    let opening = line
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .quote {
        position += 1
        guard position < bytes.count, bytes[position] == .quote else {
          try skipSpacesAfterQuote()
          return
        }
        record.append(.quote)
        position += 1
      } else if byte == .carriageReturn || byte == .lineFeed {
        record.append(.lineFeed)
        endLine()
      } else {
        record.append(byte)
        position += 1
      }
    }
    line = opening
    throw malformed(
      .unclosedQuote, "the quotation mark that opens this field is never closed",
      help: "close it, or double it if it is part of the value")
  }

  private mutating func skipSpacesAfterQuote() throws(Malformed) {
    while position < bytes.count, bytes[position] == .space { position += 1 }
    guard position < bytes.count, !endsField(bytes[position]) else { return }
    throw malformed(
      .strayQuote, "text after the closing quotation mark of a field",
      help: "double the quotation marks that are part of the value")
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }

  /// Steps over LF, CRLF or a lone CR.
  private mutating func endLine() {
    if bytes[position] == .carriageReturn, position + 1 < bytes.count,
      bytes[position + 1] == .lineFeed
    {
      position += 1
    }
    position += 1
    line += 1
  }

  private func malformed(_ check: Check, _ message: String, help: String) -> Malformed {
    Malformed(
      diagnostic: Diagnostic(check, message, at: SourceLocation(path, line: line), help: help))
  }
}

extension Diagnostic {
  /// - Parameter what: more than any table has.
  static func tooMuch(_ what: String, _ path: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .tooMuch, "the table has more than \(what), and is read up to here",
      at: SourceLocation(path, line: line),
      help: "keep the rows and columns that the packs need, and move the rest elsewhere")
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}

extension Check {
  static let unclosedQuote = Check(
    "unclosed-quote", .tables, for: .data, "a quotation mark opens a field and is never closed",
    example: "`\"9am to 5pm` with no mark at its end")

  static let strayQuote = Check(
    "stray-quote", .tables, for: .data, "a quotation mark stands where none may stand",
    example: "`the \"duty\" desk`, where `\"the \"\"duty\"\" desk\"` is meant")
}
