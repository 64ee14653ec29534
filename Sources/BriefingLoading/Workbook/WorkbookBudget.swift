internal import BriefingDiagnostics

/// What is left of the room for one workbook: a few bytes can unpack to gigabytes, and one text can be
/// shown in a million cells. A class, since all who read the workbook's parts draw on one.
final class WorkbookBudget {
  private var bytes = Bounds.workbook
  private var steps = Bounds.workbookSteps
  private var rows = Bounds.rows
  private var text = Bounds.text

  /// Of a part, unpacked.
  func take(bytes count: Int, of part: String) throws(WorkbookFault) {
    bytes -= count
    guard bytes >= 0 else {
      throw .oversized(
        "the workbook unpacks to more than \(Bounds.size(Bounds.workbook)), in its part '\(part)'")
    }
  }

  /// Before an element, or a stretch of text, is read.
  func takeStep(in part: String) throws(WorkbookFault) {
    steps -= 1
    guard steps >= 0 else {
      throw .oversized("the workbook's part '\(part)' holds more cells than any table has")
    }
  }

  /// A row that holds something.
  func takeRow(_ number: Int) throws(WorkbookFault) {
    rows -= 1
    guard rows >= 0 else {
      throw .oversized("more than \(Bounds.rows) rows hold something, up to row \(number)")
    }
  }

  /// - Parameter text: of a cell, or the shared one that it shows.
  func take(_ text: String, row: Int) throws(WorkbookFault) {
    guard text.utf8.count <= Bounds.cell else {
      throw .oversized("a cell of row \(row) holds more than \(Bounds.size(Bounds.cell)) of text")
    }
    self.text -= text.utf8.count
    guard self.text >= 0 else {
      throw .oversized(
        "the cells up to row \(row) show more than \(Bounds.size(Bounds.text)) of text")
    }
  }
}
