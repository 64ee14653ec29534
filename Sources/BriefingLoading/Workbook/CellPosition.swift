/// A cell's place in a sheet, such as `D17`.
package struct CellPosition: Equatable {
  /// Counted from 1.
  let row: Int
  /// Counted from 0.
  package let column: Int

  /// The edges of every spreadsheet program's sheet.
  static let lastRow = 1_048_576
  static let columnCount = 16_384
}

extension CellPosition {
  /// - Returns: `nil` when it is no cell of a sheet.
  package init?(_ reference: some StringProtocol) {
    let bytes = Array(reference.utf8)
    let letters = bytes.prefix { (0x41...0x5A).contains($0) }
    let digits = bytes.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      let row = Int(String(decoding: digits, as: UTF8.self)), (1...Self.lastRow).contains(row)
    else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
    guard column < Self.columnCount else { return nil }
    self.init(row: row, column: column)
  }
}
