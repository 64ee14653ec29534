/// A share of all packs and pages, such as the third of sixteen: several machines make one each, and
/// together all of them.
package struct Shard: Sendable, Hashable {
  /// Counted from 1.
  package let number: Int
  package let count: Int

  /// More shares than anybody has machines, and few enough to be counted one by one.
  package static let most = 10_000

  /// - Returns: `nil` when there is no such share.
  package init?(number: Int, of count: Int) {
    guard number >= 1, number <= count, count <= Self.most else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads `3/16`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(number: number, of: count)
  }

  /// The part of a list that is this share's: a stretch of it, as long as the others' to within one.
  /// All shares of a list are the list, and none overlap.
  package func share<Element>(of list: [Element]) -> ArraySlice<Element> {
    list[position(number - 1, in: list.count)..<position(number, in: list.count)]
  }

  /// Where a share ends.
  private func position(_ shares: Int, in length: Int) -> Int { length * shares / count }
}

extension Shard: CustomStringConvertible {
  package var description: String { "\(number)/\(count)" }
}
