internal import BriefingDiagnostics

/// Reads a sheet: its cells as they are stored, what is merged, and what nobody can see.
final class SheetHandler: XMLHandler {
  private(set) var rows: [SheetRow] = []
  /// Ranges such as `A2:A5`.
  private(set) var merged: [String] = []
  /// Counted from 0.
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Where a rule gives cells another look, and which one.
  private(set) var rules: [(range: String, look: Int)] = []
  private let strings: [RichText]
  private let budget: WorkbookBudget
  private var range = ""
  private var cell: Cell?
  private var row = 0
  private var column = -1
  private var text: String?
  private var inline: RichText?

  private struct Cell {
    let position: CellPosition
    let type: String
    let style: Int
    var value: String?
    var inline = RichText("")
    var hasFormula = false
  }

  init(strings: [RichText], _ budget: WorkbookBudget) {
    self.strings = strings
    self.budget = budget
  }

  func open(_ name: String, _ attributes: [String: String]) throws(WorkbookFault) {
    switch name {
    case "col":
      openColumns(attributes)
      try checkRanges(hiddenColumns.count)
    case "row": try openRow(attributes)
    case "c": try openCell(attributes)
    case "is": inline = RichText()
    case "v", "f": text = ""
    case "mergeCell":
      if let range = attributes["ref"] { merged.append(range) }
      try checkRanges(merged.count)
    case "conditionalFormatting": range = attributes["sqref"] ?? ""
    case "cfRule":
      if let look = attributes["dxfId"].flatMap({ Int($0) }) { rules.append((range, look)) }
      try checkRanges(rules.count)
    default: inline?.open(name, attributes)
    }
  }

  func text(_ text: String) {
    if self.text != nil { self.text? += text } else { inline?.append(text) }
  }

  func close(_ name: String) throws(WorkbookFault) {
    inline?.close(name)
    switch name {
    case "v": cell?.value = text
    case "f": cell?.hasFormula = true
    case "is":
      cell?.inline = inline ?? RichText("")
      inline = nil
    case "c":
      try budget.take(cell?.value ?? "", row: row)
      if let cell, let content = try content(of: cell) {
        try budget.take(content.text, row: row)
        if rows[rows.count - 1].cells.isEmpty { try budget.takeRow(row) }
        rows[rows.count - 1].cells[cell.position.column] = SheetCell(
          content: content, style: cell.style)
      }
      cell = nil
    default: return
    }
    text = nil
  }

  private func openColumns(_ attributes: [String: String]) {
    guard attributes.isOn("hidden") || attributes.isBelow(1, "width"),
      let first = attributes["min"].flatMap({ Int($0) }),
      let last = attributes["max"].flatMap({ Int($0) }), first <= last
    else { return }
    hiddenColumns.append(first - 1...last - 1)
  }

  private func checkRanges(_ count: Int) throws(WorkbookFault) {
    if count > Bounds.workbookRanges {
      throw .oversized("a sheet merges, hides or marks more than \(Bounds.workbookRanges) ranges")
    }
  }

  private func openRow(_ attributes: [String: String]) throws(WorkbookFault) {
    let number = attributes["r"]
    let next = number.map { Int($0) } ?? row + 1
    guard let next, next > row, next <= CellPosition.lastRow, cell == nil else {
      throw .broken("the sheet's row '\(number ?? "")' is out of order")
    }
    row = next
    column = -1
    rows.append(
      SheetRow(number: row, isHidden: attributes.isOn("hidden") || attributes.isBelow(3, "ht")))
  }

  private func openCell(_ attributes: [String: String]) throws(WorkbookFault) {
    let reference = attributes["r"]
    let position =
      reference.map { CellPosition($0) } ?? CellPosition(row: row, column: column + 1)
    guard let position, position.row == row, position.column > column,
      position.column < CellPosition.columnCount, !rows.isEmpty
    else { throw .broken("the sheet's cell '\(reference ?? "")' is out of order") }
    column = position.column
    cell = Cell(
      position: position, type: attributes["t"] ?? "n",
      style: attributes["s"].flatMap { Int($0) } ?? 0)
  }

  private func content(of cell: Cell) throws(WorkbookFault) -> SheetCell.Content? {
    if cell.type == "inlineStr" { return .text(cell.inline) }
    guard let value = cell.value, !value.isEmpty || cell.type == "str" else {
      return cell.hasFormula ? .uncalculated : nil
    }
    switch cell.type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw .broken("the sheet's cell in row \(cell.position.row) names a text that is not there")
      }
      return .text(strings[index])
    // A day is written with its time, an error such as `#REF!` as it is shown.
    case "str", "d", "e": return .text(RichText(WorkbookText.unescaped(value)))
    case "b": return .text(RichText(value == "0" ? "FALSE" : "TRUE"))
    case "n":
      guard let number = Double(value), number.isFinite else {
        throw .broken("the sheet's cell in row \(cell.position.row) holds no number: '\(value)'")
      }
      return .number(number, written: value)
    default:
      throw .broken(
        "the sheet's cell in row \(cell.position.row) is of the unknown type '\(cell.type)'")
    }
  }
}

extension [String: String] {
  /// A height in points, or a width in characters, that leaves nothing to read.
  fileprivate func isBelow(_ least: Double, _ name: String) -> Bool {
    self[name].flatMap { Double($0) }.map { $0 < least } ?? false
  }
}
