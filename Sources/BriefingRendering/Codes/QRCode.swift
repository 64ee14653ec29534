internal import CQREncode

/// A QR code (ISO/IEC 18004), ready to be drawn as SVG. The one owner of libqrencode.
struct QRCode: Sendable {
  /// The contents of a path's `d`: strokes of one unit, one unit for each module, without the quiet
  /// zone. A row's strokes run along its upper edge.
  let path: String
  /// The contents of `viewBox`: the code and its quiet zone.
  let box: String

  /// The light margin that a reader needs, in modules.
  private static let quietZone = 4

  /// - Returns: `nil` for a text that is too long for any code.
  init?(_ text: String) {
    // Level M: a crease across a folded card costs less than the 15 per cent that it mends.
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var path = ""
    for row in 0..<width {
      let isDark = (0..<width).map { modules[row * width + $0] & 1 == 1 }
      path += Self.line(of: isDark, row: row)
    }
    self.path = path
    let side = width + 2 * Self.quietZone
    box = "\(-Self.quietZone) \(-Self.quietZone) \(side) \(side)"
  }

  /// A row's strokes: its first one by its place, each other one by the gap before it.
  private static func line(of isDark: [Bool], row: Int) -> String {
    var line = ""
    var end: Int?
    var column = 0
    while column < isDark.count {
      guard isDark[column] else {
        column += 1
        continue
      }
      let start = column
      while column < isDark.count, isDark[column] { column += 1 }
      line += end.map { "m\(start - $0) 0" } ?? "M\(start) \(row)"
      line += "h\(column - start)"
      end = column
    }
    return line
  }
}
