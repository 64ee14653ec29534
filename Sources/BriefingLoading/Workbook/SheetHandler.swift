/// Reads a sheet: its cells as they are stored, and what is merged.
final class SheetHandler: XMLHandler {
  private(set) var rows: [SheetRow] = []
  /// Ranges such as `A2:A5`.
  private(set) var merged: [String] = []
  private let strings: [String]
  private var cell: Cell?
  private var row = 0
  private var column = -1
  private var text: String?
  private var isInPhonetics = false

  private struct Cell {
    let position: CellPosition
    let type: String
    let style: Int
    var value: String?
    var inlineText = ""
    var hasFormula = false
  }

  init(strings: [String]) {
    self.strings = strings
  }

  func open(_ name: String, _ attributes: [String: String]) throws(WorkbookFault) {
    switch name {
    case "row": try openRow(attributes["r"])
    case "c": try openCell(attributes)
    case "v", "t", "f": text = ""
    case "rPh": isInPhonetics = true
    case "mergeCell": if let range = attributes["ref"] { merged.append(range) }
    default: break
    }
  }

  func text(_ text: String) {
    if self.text != nil { self.text? += text }
  }

  func close(_ name: String) throws(WorkbookFault) {
    switch name {
    case "v": cell?.value = text
    case "t": if !isInPhonetics { cell?.inlineText += text ?? "" }
    case "f": cell?.hasFormula = true
    case "rPh": isInPhonetics = false
    case "c":
      if let cell, let value = try value(of: cell) {
        rows[rows.count - 1].cells[cell.position.column] = value
      }
      cell = nil
    default: return
    }
    text = nil
  }

  private func openRow(_ number: String?) throws(WorkbookFault) {
    let next = number.map { Int($0) } ?? row + 1
    guard let next, next > row, next <= CellPosition.lastRow, cell == nil else {
      throw .broken("the sheet's row '\(number ?? "")' is out of order")
    }
    row = next
    column = -1
    rows.append(SheetRow(number: row, cells: [:]))
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

  private func value(of cell: Cell) throws(WorkbookFault) -> SheetCell? {
    if cell.type == "inlineStr" { return .text(WorkbookText.unescaped(cell.inlineText)) }
    guard let value = cell.value, !value.isEmpty || cell.type == "str" else {
      return cell.hasFormula ? .uncalculated : nil
    }
    switch cell.type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw .broken("the sheet's cell in row \(cell.position.row) names a text that is not there")
      }
      return .text(strings[index])
    case "str": return .text(WorkbookText.unescaped(value))
    // A day and, as no column wants it, its time.
    case "d": return .text(String(value.prefix { $0 != "T" }))
    case "b": return .text(value == "0" ? "FALSE" : "TRUE")
    case "e": return .error(value)
    case "n":
      guard let number = Double(value), number.isFinite else {
        throw .broken("the sheet's cell in row \(cell.position.row) holds no number: '\(value)'")
      }
      return .number(number, written: value, style: cell.style)
    default:
      throw .broken(
        "the sheet's cell in row \(cell.position.row) is of the unknown type '\(cell.type)'")
    }
  }
}

/// A row of a sheet, with the cells that hold something.
struct SheetRow {
  /// Counted from 1.
  let number: Int
  /// By the column, counted from 0.
  var cells: [Int: SheetCell]
}

/// What a cell stores.
enum SheetCell {
  case text(String)
  case number(Double, written: String, style: Int)
  /// Such as `#REF!`.
  case error(String)
  /// A formula whose result nobody has stored.
  case uncalculated
}
