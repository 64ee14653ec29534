/// Reads `styles.xml`: which cells show their number as a day.
final class NumberFormats: XMLHandler {
  private var custom: [Int: String] = [:]
  private var formats: [Int] = []
  private var isInCellFormats = false

  /// - Parameter style: the cell's `s`, which counts the cell formats from 0.
  func isDate(style: Int) -> Bool {
    guard formats.indices.contains(style) else { return false }
    let format = formats[style]
    // The built-in formats of ECMA-376, part 1, 18.8.30, in all languages.
    if (14...22).contains(format) || (27...36).contains(format) || (45...47).contains(format)
      || (50...58).contains(format)
    {
      return true
    }
    return custom[format].map(Self.showsDay) ?? false
  }

  func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
        custom[id] = attributes["formatCode"]
      }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  func text(_ text: String) {}

  func close(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
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
