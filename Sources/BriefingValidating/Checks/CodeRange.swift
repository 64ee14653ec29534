/// Codes as the settings list them: one, or all from a first to a last.
enum CodeRange {
  /// For example `N05000001-N05000018`; `nil` when it is neither a code nor a range of them.
  static func codes(in text: String) -> [String]? {
    let ends = text.split(separator: "-").map { $0.filter { $0 != " " } }
    guard let first = ends.first, let last = ends.last, ends.count <= 2,
      first.utf8.count == 9, last.utf8.count == 9, first.first == last.first,
      let letter = first.first, let from = Int(first.dropFirst()), let to = Int(last.dropFirst()),
      from <= to, to - from < 100_000
    else { return nil }
    return (from...to).map { number in
      let digits = String(number)
      return String(letter) + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }
}
