/// Digits that stand together, and how they hang together with those before: a phone number is one
/// group or several.
struct DigitGroup: Equatable {
  enum Joint {
    /// Something that no phone number has inside stands before it.
    case none
    /// A blank, hyphen, dot, slash or bracket.
    case mark
    /// The same, and a line's end among them.
    case wrapped
    /// What stands before an extension, such as ` ext ` or `;ext=`.
    case ext
  }

  let range: Range<Int>
  let joint: Joint
  let hasPlus: Bool

  static func groups(in flow: [UInt8]) -> [DigitGroup] {
    flow.withUnsafeBufferPointer(groups)
  }

  private static func groups(in flow: UnsafeBufferPointer<UInt8>) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var position = 0
    while true {
      var start = position
      while start < flow.count, !flow[start].isASCIIDigit { start += 1 }
      guard start < flow.count else { return groups }
      var end = start + 1
      while end < flow.count, flow[end].isASCIIDigit { end += 1 }
      groups.append(
        DigitGroup(
          range: start..<end, joint: groups.isEmpty ? .none : joint(flow[position..<start]),
          hasPlus: start > 0 && flow[start - 1] == UInt8(ascii: "+")))
      position = end
    }
  }

  /// As many marks as `) - (` has, at the most.
  private static let mostMarks = 5

  private static let extensionMarks = ["ext", "ext.", "extn", "extension", "x", ";ext="]

  private static func joint(_ between: Slice<UnsafeBufferPointer<UInt8>>) -> Joint {
    if isExtension(between) { return .ext }
    var isWrapped = false
    var marks = 0
    var position = between.startIndex
    while position < between.endIndex {
      switch between[position] {
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        position += 1
      case Flow.wrap:
        isWrapped = true
        position += 1
      case 0xE2:  // hyphens and dashes, U+2010 to U+2015
        guard position + 2 < between.endIndex, between[position + 1] == 0x80,
          (0x90...0x95).contains(between[position + 2])
        else { return .none }
        position += 3
      default: return .none
      }
      marks += 1
      if marks > mostMarks { return .none }
    }
    return isWrapped ? .wrapped : .mark
  }

  private static func isExtension(_ between: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard between.count <= 14, between.contains(where: { $0 | 0x20 == UInt8(ascii: "x") }) else {
      return false
    }
    let mark = between.filter { $0 != 0x20 && $0 != UInt8(ascii: ",") }.map(\.lowercased)
    return extensionMarks.contains { mark.elementsEqual($0.utf8) }
  }
}
