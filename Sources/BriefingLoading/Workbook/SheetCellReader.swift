package import BriefingDiagnostics

/// Turns what a cell stores into what a person reads in it.
struct SheetCellReader {
  /// By their names.
  let columns: [String: TableColumn]
  let formats: CellFormats
  let from1904: Bool

  /// A cell's text, or why it has none.
  struct Value {
    var text = ""
    /// The cell had lost a zero.
    var isRestored = false
    var problem: Problem?

    struct Problem {
      let check: Check
      let message: String
      let help: String
    }
  }

  /// - Parameter column: the header of the cell's column.
  func value(of cell: SheetCell, in column: String) -> Value {
    switch cell.content {
    case .text(let text): return Value(text: text.text)
    case .number(let number, let written):
      return value(
        of: number, written: written, isDate: formats.isDate(style: cell.style), in: column)
    case .uncalculated:
      return Value(
        problem: Value.Problem(
          check: .brokenCell, message: "the cell holds a formula without a result",
          help: "open the workbook in a spreadsheet program and save it, or write the value itself")
      )
    }
  }

  private func value(
    of number: Double, written: String, isDate: Bool, in column: String
  ) -> Value {
    let content = columns[column]?.content
    if case .date = content {
      let isPlausible = number == number.rounded() && SerialDate.plausible.contains(number)
      if isDate || isPlausible, let date = SerialDate.iso(number, from1904: from1904) {
        return Value(text: date)
      }
    } else if content == .time, isDate, let clock = SerialDate.clock(number) {
      return Value(text: clock)
    } else if isDate {
      let date =
        SerialDate.clock(number) ?? SerialDate.iso(number, from1904: from1904) ?? written
      return Value(
        problem: Value.Problem(
          check: .unexpectedDate,
          message: "the spreadsheet has made a date of this value: '\(date)'",
          help: "make the cell text, and write the value again"))
    }
    let text = Self.plain(number, written: written)
    if case .phone = content, let restored = Self.phone(text) {
      return Value(text: restored, isRestored: true)
    }
    return Value(text: text)
  }

  /// Without an exponent and without a fraction that is not there.
  private static func plain(_ number: Double, written: String) -> String {
    // Whole numbers up to here are exact in the format's floating point.
    guard number == number.rounded(), abs(number) < 9_007_199_254_740_992 else { return written }
    return String(Int64(number))
  }

  /// A number can't begin with a zero, so one of ten digits was a national number. Short ones such as
  /// 101 are whole, and so are those with the country's code.
  private static func phone(_ digits: String) -> String? {
    digits.count == 10 && digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "0" + digits : nil
  }
}

extension Check {
  package static let brokenCell = Check(
    "broken-cell", .workbooks, for: .row,
    "a cell holds an error or a formula that was never calculated",
    example: "`#REF!` in the column `phone`")

  package static let unexpectedDate = Check(
    "unexpected-date", .workbooks, for: .row,
    "the spreadsheet has turned a value into a date, and the value is lost",
    example: "the hours `9-5` have become 9 May of this year")
}
