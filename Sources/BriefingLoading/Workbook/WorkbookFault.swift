internal import BriefingDiagnostics

/// Why a workbook can't be read. The words are for the person who saved it.
struct WorkbookFault: Error {
  let id: DiagnosticID
  let message: String
  let help: String

  static func broken(_ message: String) -> WorkbookFault {
    WorkbookFault(
      id: .brokenWorkbook, message: message,
      help: "open it in a spreadsheet program and save it again as .xlsx, or as CSV in UTF-8")
  }

  static func oversized(_ message: String) -> WorkbookFault {
    WorkbookFault(
      id: .oversizedWorkbook, message: message,
      help: "copy the rows into a new workbook, without pictures and empty rows, and save that")
  }
}
