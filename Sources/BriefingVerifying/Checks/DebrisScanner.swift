/// Finds what templates and programs leave behind, in one pass over a flow.
struct DebrisScanner {
  /// The pairs of braces that begin and end a template tag.
  static let tags = ["{{", "}}"].map { Array($0.utf8) }
  /// How programs say "nothing". `Optional(` is Swift's way of printing a value that may be missing.
  static let words = ["nil", "null", "undefined", "NaN", "Optional("].map { Array($0.utf8) }

  private let names: [[UInt8]]
  /// Whether a name begins with this byte.
  private let begins: [Bool]

  init(_ names: [[UInt8]]) {
    self.names = names
    var begins = [Bool](repeating: false, count: 256)
    for name in names {
      if let first = name.first { begins[Int(first)] = true }
    }
    self.begins = begins
  }

  func ranges(in flow: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for position in flow.indices where begins[Int(flow[position])] {
      for name in names where flow[position...].starts(with: name) {
        let range = position..<position + name.count
        if Self.isWhole(name, at: range, in: flow) { found.append(range) }
      }
    }
    return found
  }

  /// A word that is part of another one, of an address or of a file's name says something else.
  private static func isWhole(_ name: [UInt8], at range: Range<Int>, in flow: [UInt8]) -> Bool {
    if name[0].isASCIILetter, flow[..<range.lowerBound].endsInsideWord { return false }
    guard let last = name.last, last.isASCIILetter else { return true }
    return !flow[range.upperBound...].beginsInsideWord
  }
}

extension ArraySlice<UInt8> {
  fileprivate var endsInsideWord: Bool {
    guard let last else { return false }
    return Self.isPartOfWord(last) || Self.joins(last)
  }

  /// A full stop that ends a sentence joins nothing.
  fileprivate var beginsInsideWord: Bool {
    guard let first else { return false }
    if Self.isPartOfWord(first) { return true }
    guard Self.joins(first) else { return false }
    return first != UInt8(ascii: ".") || dropFirst().first.map(Self.isPartOfWord) == true
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80
  }

  /// Marks that hold a word, an address or a file's name together.
  private static func joins(_ byte: UInt8) -> Bool { "-_/@#=&%+.".utf8.contains(byte) }
}
