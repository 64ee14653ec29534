/// What somebody who doubts a pack reads out on the phone: a few signs made from all that the pack
/// shows.
package struct CheckCode: Sendable, Hashable {
  /// None is taken for another one when it is read out: no 0 or O, no 1, I or L. Nor an X, between
  /// digits the mark of an extension: a code must not look like a phone number.
  package static let signs = "23456789ABCDEFGHJKMNPQRSTUVWYZ"
  package static let length = 8

  /// In two groups, for example `K7P4 W9TR`.
  package let text: String

  /// - Parameter digest: in hexadecimal.
  init(digest: String) {
    let (signs, count) = (Self.signs.utf8, UInt64(Self.signs.utf8.count))
    var rest = UInt64(digest.prefix(16), radix: 16) ?? 0
    let code = (0..<Self.length).map { _ in
      defer { rest /= count }
      return signs[signs.index(signs.startIndex, offsetBy: Int(rest % count))]
    }
    text = Self.grouped(String(decoding: code, as: UTF8.self))
  }

  /// - Parameter typed: by somebody who hears it: in any case, in groups or not.
  package init(typed: String) throws(Mistyped) {
    let code = typed.uppercased().filter { !$0.isWhitespace && !"-–‑".contains($0) }
    let strange = code.filter { !Self.signs.contains($0) }
    guard strange.isEmpty else { throw .signs(Set(strange).sorted()) }
    guard code.count == Self.length else { throw .count(code.count) }
    text = Self.grouped(code)
  }

  /// Why something is no code: nobody guesses what it was meant to be.
  package enum Mistyped: Error, Equatable {
    /// They stand in no code.
    case signs([Character])
    case count(Int)
  }

  private static func grouped(_ code: String) -> String {
    code.prefix(length / 2) + " " + code.dropFirst(length / 2)
  }
}
