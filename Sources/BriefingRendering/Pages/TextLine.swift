internal import BriefingCompiling

/// A finished line of plain text, and what its beginning says about it.
struct TextLine {
  let text: ArraySlice<UInt8>
  /// Spaces before the text.
  let indent: Int
  let mark: Mark?

  /// What stands before the text of a line.
  enum Mark: Equatable {
    /// `>`, before each line of a quotation.
    case quotation
    /// A bullet, a box to tick or a number, before the first line of a list's item.
    case item
  }

  /// Where the text behind the mark begins, in columns.
  let textColumn: Int

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    let rest = text.drop { $0 == .space }
    indent = text.count - rest.count
    let (mark, width) = Self.mark(of: rest)
    self.mark = mark
    textColumn = indent + width
  }

  var isBlank: Bool { indent == text.count }
  var width: Int { TextWidth.of(text) }

  /// The line without its mark.
  var inside: TextLine { TextLine(text.dropFirst(textColumn)) }

  /// Stands above a callout, whose lines are set in.
  var isCalloutLabel: Bool {
    CalloutKind.allCases.contains { $0.rawValue.utf8.elementsEqual(text.dropFirst(indent)) }
  }

  var endsWithColon: Bool { text.last == UInt8(ascii: ":") }

  /// Whether it is drawn below a heading: at least two of the same of these characters.
  var isUnderline: Bool {
    guard let first = text.first, text.count > 1, "=-~".utf8.contains(first) else { return false }
    return text.allSatisfy { $0 == first }
  }

  /// - Returns: the mark, and how many columns it takes with the space behind it.
  private static func mark(of text: ArraySlice<UInt8>) -> (Mark?, width: Int) {
    // At the end of a line there is no space.
    let word = text.prefix { $0 != .space }
    guard let mark = mark(word, isAlone: word.count == text.count) else { return (nil, 0) }
    return (mark, min(word.count + 1, text.count))
  }

  private static func mark(_ word: ArraySlice<UInt8>, isAlone: Bool) -> Mark? {
    guard let first = word.first, let last = word.last else { return nil }
    switch (first, last) {
    case (UInt8(ascii: ">"), _) where word.count == 1: return .quotation
    case (UInt8(ascii: "-"), _) where word.count == 1: return .item
    case (UInt8(ascii: "*"), _) where word.count == 1: return .item
    case (UInt8(ascii: "["), UInt8(ascii: "[")) where !isAlone: return .item
    case (UInt8(ascii: "["), UInt8(ascii: "]")): return word.dropFirst().isNumber ? .item : nil
    // A number alone at the start of a line may be the end of a sentence.
    case (_, UInt8(ascii: ".")): return word.isNumber && !isAlone ? .item : nil
    default: return nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// With a character behind it, such as `12.`
  fileprivate var isNumber: Bool {
    (2...10).contains(count) && dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }
}
