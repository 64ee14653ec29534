internal import BriefingDiagnostics

/// A row of a sheet, with the cells that hold something.
struct SheetRow {
  /// Counted from 1.
  let number: Int
  /// By hand, by a filter, or in a group that is closed.
  let isHidden: Bool
  /// By the column, counted from 0.
  var cells: [Int: SheetCell] = [:]

  var isBlank: Bool { cells.values.allSatisfy(\.isBlank) }

  /// The texts as they are stored, where the row may be a header.
  var texts: [String] {
    // No table has so many columns; what stands further out is one that is unknown.
    let width = min((cells.keys.max() ?? -1) + 1, Bounds.columns)
    return (0..<width).map { cells[$0]?.text ?? "" }
  }
}

/// What a cell stores.
struct SheetCell {
  let content: Content
  /// Counts the workbook's cell formats from 0.
  let style: Int

  enum Content {
    case text(RichText)
    case number(Double, written: String)
    /// A formula whose result nobody has stored.
    case uncalculated

    var text: String {
      switch self {
      case .text(let text): text.text
      case .number(_, let written): written
      case .uncalculated: ""
      }
    }
  }

  var text: String { content.text }

  var isBlank: Bool {
    if case .uncalculated = content { return false }
    return CellText.cleaned(text).isEmpty
  }

  /// All of it, or a part of it.
  func isStruck(_ formats: CellFormats) -> Bool {
    let isCellStruck = formats.isStruck(style: style)
    guard case .text(let text) = content else { return isCellStruck }
    return text.isStruck || (text.followsCell && isCellStruck)
  }
}
