/// Reads the text of a QR code of level M, version 1 to 10, from its modules: what a phone does once
/// it has found them, without mending any (ISO/IEC 18004:2015, section 11).
struct CodeReader {
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  private let modules: [[Bool]]
  private var side: Int { modules.count }
  private var version: Int { (side - 17) / 4 }

  static func text(of code: DrawnCode) throws -> String {
    try CodeReader(modules: code.modules).text()
  }

  private func text() throws -> String {
    guard (1...10).contains(version) else { throw Unreadable(description: "version \(version)") }
    var bits = Self.bits(of: data(try codewords()))[...]
    func number(_ count: Int) -> Int {
      defer { bits = bits.dropFirst(count) }
      return bits.prefix(count).reduce(0) { $0 * 2 + ($1 ? 1 : 0) }
    }
    let mode = number(4)
    guard mode == 0b0100 else { throw Unreadable(description: "mode \(mode) is not bytes") }
    let count = number(version < 10 ? 8 : 16)
    let bytes = (0..<count).map { _ in UInt8(number(8)) }
    let end = number(min(4, bits.count))
    guard end == 0 else { throw Unreadable(description: "something stands behind the text") }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - Modules to codewords (section 7.7.3)

  private func codewords() throws -> [UInt8] {
    let mask = try mask()
    var bits: [Bool] = []
    var isUpward = true
    for right in stride(from: side - 1, to: 0, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
      for row in isUpward ? Array((0..<side).reversed()) : Array(0..<side) {
        for column in [right, right - 1] where !isOfTheFrame(row, column) {
          bits.append(modules[row][column] != Self.isMasked(mask, row, column))
        }
      }
      isUpward.toggle()
    }
    return stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
      bits[start..<start + 8].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
    }
  }

  /// Level M with masks 0 to 7 (table C.1).
  static let formats = [
    "101010000010010", "101000100100101", "101111001111100", "101101101001011", "100010111111001",
    "100000011001110", "100111110010111", "100101010100000",
  ]

  /// Beside the finder pattern in the left upper corner.
  private func mask() throws -> Int {
    let places =
      [0, 1, 2, 3, 4, 5, 7, 8].map { (8, $0) } + [7, 5, 4, 3, 2, 1, 0].map { ($0, 8) }
    let format = places.map { modules[$0.0][$0.1] ? "1" : "0" }.joined()
    guard let mask = Self.formats.firstIndex(of: format) else {
      throw Unreadable(description: "the format \(format) is not one of level M")
    }
    return mask
  }

  /// Table 10.
  private static func isMasked(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    let (sum, product) = (row + column, row * column)
    return switch mask {
    case 0: sum % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: sum % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: product % 2 + product % 3 == 0
    case 6: (product % 2 + product % 3) % 2 == 0
    default: (sum % 2 + product % 3) % 2 == 0
    }
  }

  /// Whether a module belongs to a pattern, to the format or to the version.
  private func isOfTheFrame(_ row: Int, _ column: Int) -> Bool {
    let (isTop, isLeft) = (row < 9, column < 9)
    let (isBottom, isRight) = (row >= side - 8, column >= side - 8)
    if isTop && isLeft || isTop && isRight || isBottom && isLeft { return true }
    if row == 6 || column == 6 { return true }
    if version >= 7 {
      let range = side - 11..<side - 8
      if row < 6 && range.contains(column) || column < 6 && range.contains(row) { return true }
    }
    let centres = Self.alignments[version - 1]
    let (first, last) = (centres.first, centres.last)
    return centres.contains { y in
      centres.contains { x in
        let isCorner =
          y == first && x == first || y == first && x == last || y == last && x == first
        return !isCorner && abs(row - y) <= 2 && abs(column - x) <= 2
      }
    }
  }

  /// Table E.1.
  private static let alignments = [
    [], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46],
    [6, 28, 50],
  ]

  // MARK: - Codewords to data (section 7.6)

  /// How many data codewords each block has (table 9).
  private static let blocks = [
    [16], [28], [44], [32, 32], [43, 43], [27, 27, 27, 27], [31, 31, 31, 31], [38, 38, 39, 39],
    [36, 36, 36, 37, 37], [43, 43, 43, 43, 44],
  ]

  private func data(_ codewords: [UInt8]) -> [UInt8] {
    let sizes = Self.blocks[version - 1]
    var blocks = sizes.map { _ in [UInt8]() }
    var rest = codewords[...]
    for position in 0..<(sizes.max() ?? 0) {
      for block in sizes.indices where position < sizes[block] {
        if let byte = rest.popFirst() { blocks[block].append(byte) }
      }
    }
    return blocks.flatMap(\.self)
  }

  private static func bits(of bytes: [UInt8]) -> [Bool] {
    bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 == 1 } }
  }
}
