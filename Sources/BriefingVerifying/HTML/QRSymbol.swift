/// A QR code (ISO/IEC 18004) read back from the path that draws it, as a phone reads it from paper.
///
/// By hand and not by making the code again with libqrencode: a reader proves what a phone will save,
/// whoever drew it, and takes a thirtieth of the time. A drawing has clean modules, so nothing has to
/// be found in a picture or repaired.
struct QRSymbol {
  /// What it says.
  private(set) var text: [UInt8] = []

  private let isDark: [Bool]
  private let size: Int

  static func text(ofPath path: UnsafeBufferPointer<UInt8>, _ recall: inout Recall) -> [UInt8]? {
    guard path.starts(with: start) else { return nil }
    let drawing = path.text
    if let known = recall.codes[drawing] { return known }
    let text = QRSymbol(path: path)?.text
    recall.codes[drawing] = text
    return text
  }

  static func isStart(of path: UnsafeBufferPointer<UInt8>) -> Bool { path.starts(with: start) }

  private static let start = Array("M0 0h7m".utf8)

  /// - Returns: `nil` for a path that draws no QR code with bytes at level M.
  private init?(path: UnsafeBufferPointer<UInt8>) {
    guard path.starts(with: Self.start), let (modules, size) = Self.modules(of: path) else {
      return nil
    }
    (isDark, self.size) = (modules, size)
    guard let read = read() else { return nil }
    text = read
  }

  /// Strokes of one unit, as `M0 0h7m1 0h1`: where a row begins, how far a stroke goes, and how far
  /// the next one is.
  private static func modules(of path: UnsafeBufferPointer<UInt8>) -> ([Bool], Int)? {
    var strokes: [(row: Int, columns: Range<Int>)] = []
    var (row, column) = (0, 0)
    var position = 0
    func number() -> Int? {
      let start = position
      var number = 0
      while position < path.count, path[position].isASCIIDigit, position < start + 4 {
        number = number * 10 + Int(path[position] - UInt8(ascii: "0"))
        position += 1
      }
      return (start + 1...start + 3).contains(position) ? number : nil
    }
    while position < path.count {
      let command = path[position]
      position += 1
      guard let first = number() else { return nil }
      if command == UInt8(ascii: "h") {
        strokes.append((row, column..<column + first))
        column += first
        continue
      }
      guard position < path.count, path[position] == 0x20 else { return nil }
      position += 1
      guard let second = number() else { return nil }
      if command == UInt8(ascii: "M") {
        (column, row) = (first, second)
      } else {
        column += first
      }
    }
    let size = strokes.map(\.columns.upperBound).max() ?? 0
    guard (21...97).contains(size), size % 4 == 1, row == size - 1 else { return nil }
    var modules = [Bool](repeating: false, count: size * size)
    for stroke in strokes {
      for column in stroke.columns { modules[stroke.row * size + column] = true }
    }
    return (modules, size)
  }

  private func read() -> [UInt8]? {
    // The format beside the first corner, unmasked (section 7.9): two bits of level, three of mask.
    let format = (0..<5).reduce(0) { $0 << 1 | dark(8, $1) } ^ 0b10101
    guard format >> 3 == 0 else { return nil }
    let version = (size - 17) / 4
    guard let data = Self.data(of: codewords(mask: format & 7, version), version),
      data.count > 3, data[0] >> 4 == 0b0100
    else { return nil }
    // Behind the mode's four bits all bytes are shifted.
    let bytes: [UInt8] = zip(data, data.dropFirst()).map { $0 << 4 | $1 >> 4 }
    let head = version > 9 ? 2 : 1
    let count = bytes.prefix(head).reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count >= head + count else { return nil }
    return Array(bytes[head..<head + count])
  }

  private func dark(_ row: Int, _ column: Int) -> Int { isDark[row * size + column] ? 1 : 0 }

  /// The modules of the text in their order (section 7.7.3), without their mask.
  private func codewords(mask: Int, _ version: Int) -> [UInt8] {
    let centres = Self.alignment(version, size)
    var bits: [Int] = []
    let rights = Array(stride(from: size - 1, to: 6, by: -2)) + [5, 3, 1]
    for (turn, right) in rights.enumerated() {
      for step in 0..<size {
        let row = turn.isMultiple(of: 2) ? size - 1 - step : step
        for column in [right, right - 1] where !isFunction(row, column, version, centres) {
          bits.append(dark(row, column) ^ (Self.masks(mask, row, column) ? 1 : 0))
        }
      }
    }
    return stride(from: 0, to: bits.count - 7, by: 8).map { start in
      UInt8(bits[start..<start + 8].reduce(0) { $0 << 1 | $1 })
    }
  }

  private func isFunction(_ row: Int, _ column: Int, _ version: Int, _ centres: [Int]) -> Bool {
    let far = size - 8
    if row < 9, column < 9 || column >= far { return true }
    if row >= far, column < 9 { return true }
    if row == 6 || column == 6 { return true }
    if version >= 7 {
      if row < 6, column >= size - 11 { return true }
      if column < 6, row >= size - 11 { return true }
    }
    guard let y = centres.first(where: { abs($0 - row) <= 2 }),
      let x = centres.first(where: { abs($0 - column) <= 2 })
    else { return false }
    let last = size - 7
    return !(x == 6 && y == 6 || x == 6 && y == last || x == last && y == 6)
  }

  /// The middles of the alignment patterns (annex E).
  private static func alignment(_ version: Int, _ size: Int) -> [Int] {
    guard version > 1 else { return [] }
    let count = version / 7 + 2
    let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<count - 1).map { size - 7 - $0 * step }
  }

  private static func masks(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }

  /// The data's codewords, put in order again (section 7.6): block after block, the longer ones last.
  private static func data(of codewords: [UInt8], _ version: Int) -> [UInt8]? {
    let blocks = levelM[version - 1].blocks
    let total = codewords.count / blocks - levelM[version - 1].correction
    let longer = codewords.count % blocks
    guard total > 0 else { return nil }
    var data: [UInt8] = []
    for block in 0..<blocks {
      for place in 0..<total { data.append(codewords[place * blocks + block]) }
      let behind = block - (blocks - longer)
      if behind >= 0 { data.append(codewords[total * blocks + behind]) }
    }
    return data
  }

  /// Codewords that mend, in each block, and the blocks of a version, from 1 on (table 9).
  private static let levelM: [(correction: Int, blocks: Int)] = [
    (10, 1), (16, 1), (26, 1), (18, 2), (24, 2), (16, 4), (18, 4), (22, 4), (22, 5), (26, 5),
    (30, 5), (22, 8), (22, 9), (24, 9), (24, 10), (28, 10), (28, 11), (26, 13), (26, 14), (26, 16),
  ]
}
