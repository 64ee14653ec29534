/// What a cell says, without what only a spreadsheet or a hostile hand would put in it.
enum CellText {
  /// White space of any kind becomes one space and goes from the ends; control characters become
  /// spaces. So no value holds a line break, a tab, or a terminal's escape.
  static func cleaned(_ field: String) -> String {
    if isClean(field.utf8) { return field }
    return rebuilt(field)
  }

  /// - Parameter field: UTF-8.
  static func cleaned(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if isClean(field) { return field }
    return Array(rebuilt(String(decoding: field, as: UTF8.self)).utf8)[...]
  }

  private static func rebuilt(_ field: String) -> String {
    var cleaned = ""
    var spaceIsDue = false
    var last: Unicode.Scalar = " "
    for scalar in field.unicodeScalars {
      if scalar.properties.isWhitespace || isControl(scalar, behind: last) {
        spaceIsDue = !cleaned.isEmpty
      } else {
        if spaceIsDue { cleaned.unicodeScalars.append(" ") }
        spaceIsDue = false
        cleaned.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return cleaned
  }

  /// Those of Latin-1 stay where they are a part of a damaged letter, so that the damage is seen.
  private static func isControl(_ scalar: Unicode.Scalar, behind last: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && (scalar.value < 0x80 || last.value < 0x80)
  }

  /// The common case, told by its bytes alone: printable ASCII with single spaces inside.
  private static func isClean(_ bytes: some Collection<UInt8>) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F, !(byte == 0x20 && last == 0x20) else { return false }
      last = byte
    }
    return bytes.isEmpty || last != UInt8(ascii: " ")
  }
}
