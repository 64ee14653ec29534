/// Reads `styles.xml`: how cells show what they hold.
final class CellFormats: XMLHandler {
  private var custom: [Int: String] = [:]
  private var cells: [Cell] = []
  /// Whether each font strikes its text through.
  private var fonts: [Bool] = []
  /// The same of what the rules of sheets give to cells.
  private var rules: [Bool] = []
  private var place: String?

  private struct Cell {
    let number: Int
    let font: Int
  }

  /// The cell's number is shown as a day or a time.
  ///
  /// - Parameter style: the cell's `s`, which counts the cell formats from 0.
  func isDate(style: Int) -> Bool {
    guard cells.indices.contains(style) else { return false }
    let format = cells[style].number
    // The built-in formats of ECMA-376, part 1, 18.8.30, in all languages.
    if (14...22).contains(format) || (27...36).contains(format) || (45...47).contains(format)
      || (50...58).contains(format)
    {
      return true
    }
    return custom[format].map(Self.showsDay) ?? false
  }

  /// The cell's text is struck through.
  func isStruck(style: Int) -> Bool {
    guard cells.indices.contains(style) else { return false }
    let font = cells[style].font
    return fonts.indices.contains(font) && fonts[font]
  }

  /// - Parameter rule: a sheet's, which counts what such rules give from 0.
  func isStriking(rule: Int) -> Bool { rules.indices.contains(rule) && rules[rule] }

  /// The cell shows nothing, whatever it holds: `;;;`.
  func isHidden(style: Int) -> Bool {
    guard cells.indices.contains(style), let code = custom[cells[style].number] else {
      return false
    }
    return !code.isEmpty && code.allSatisfy { $0 == ";" }
  }

  func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        // No program writes more (ECMA-376, part 1, 18.8.30), and each cell looks at it.
        custom[id] = attributes["formatCode"].map { String($0.prefix(255)) }
      }
    case "fonts", "cellXfs", "dxfs": place = name
    case "dxf": rules.append(false)
    case "strike" where place == "dxfs" && !rules.isEmpty:
      rules[rules.count - 1] = attributes.isOn("val", otherwise: true)
    case "font" where place == "fonts": fonts.append(false)
    case "strike" where place == "fonts" && !fonts.isEmpty:
      fonts[fonts.count - 1] = attributes.isOn("val", otherwise: true)
    case "xf" where place == "cellXfs":
      cells.append(
        Cell(
          number: attributes["numFmtId"].flatMap { Int($0) } ?? 0,
          font: attributes["fontId"].flatMap { Int($0) } ?? 0))
    default: break
    }
  }

  func close(_ name: String) {
    if name == place { place = nil }
  }

  /// Whether a format's code has a part of a day or of a time outside quotes and brackets.
  private static func showsDay(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "d", "m", "y", "h", "s": if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    return false
  }
}

extension [String: String] {
  /// A switch of a workbook: `1` or `true`.
  func isOn(_ name: String, otherwise: Bool = false) -> Bool {
    self[name].map { $0 == "1" || $0 == "true" || $0 == "on" } ?? otherwise
  }
}
