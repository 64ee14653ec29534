internal import BriefingDiagnostics

/// Why a workbook can't be read. The words are for the person who saved it.
struct WorkbookFault: Error {
  let check: Check
  let message: String
  let help: String

  static func broken(_ message: String) -> WorkbookFault {
    WorkbookFault(
      check: .brokenWorkbook, message: message,
      help: "open it in a spreadsheet program and save it again as .xlsx, or as CSV in UTF-8")
  }

  static func oversized(_ message: String) -> WorkbookFault {
    WorkbookFault(
      check: .oversizedWorkbook, message: message,
      help: "copy the rows into a new workbook, without pictures and empty rows, and save that")
  }
}

extension Check {
  static let brokenWorkbook = Check(
    "broken-workbook", .workbooks, for: .data, "a workbook can't be read",
    example: "an old `.xls` file that was renamed to `.xlsx`")

  static let oversizedWorkbook = Check(
    "oversized-workbook", .workbooks, for: .data, "a workbook unpacks to more than any table has",
    example: "a sheet that holds a million empty rows with colours")
}
