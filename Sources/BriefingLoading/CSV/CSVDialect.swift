/// How a file of comma-separated values is written: a German Excel writes semicolons, and "Unicode
/// text" has tabs.
struct CSVDialect {
  let delimiter: Delimiter
  /// Where the header begins, in bytes, behind a byte order mark and Excel's `sep=`.
  let start: Int
  /// The file's line on which the header begins, counted from 1.
  let firstLine: Int

  /// What stands between two fields.
  enum Delimiter: UInt8, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09

    var name: String {
      switch self {
      case .comma: "comma"
      case .semicolon: "semicolon"
      case .tab: "tab"
      }
    }
  }

  static let commas = CSVDialect(delimiter: .comma, start: 0, firstLine: 1)

  /// The delimiter that Excel's first line names; otherwise the one with which a row names the most
  /// of the table's columns, and a comma when none names more. The values are not looked at: a comma
  /// in a name proves nothing.
  ///
  /// - Parameter bytes: valid UTF-8.
  static func of(_ bytes: [UInt8], _ search: HeaderSearch) -> CSVDialect {
    let begin = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let named = named(in: bytes[begin...]) { return named }
    var best = CSVDialect(delimiter: .comma, start: begin, firstLine: 1)
    var most = 0
    for delimiter in Delimiter.allCases {
      let dialect = CSVDialect(delimiter: delimiter, start: begin, firstLine: 1)
      let opening = CSVOpening(CSVReader(path: "", bytes: bytes, dialect: dialect))
      let score = search.header(in: opening.rows)?.score ?? 0
      if score > most { (best, most) = (dialect, score) }
    }
    return best
  }

  /// Excel takes a first line such as `sep=;` for an instruction and shows no row for it.
  private static func named(in bytes: ArraySlice<UInt8>) -> CSVDialect? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, line.prefix(4).elementsEqual("sep=".utf8),
      let delimiter = line.last.flatMap(Delimiter.init)
    else { return nil }
    let rest = bytes[line.endIndex...]
    let lineEnd = rest.starts(with: [0x0D, 0x0A]) ? 2 : min(1, rest.count)
    return CSVDialect(delimiter: delimiter, start: line.endIndex + lineEnd, firstLine: 2)
  }
}
