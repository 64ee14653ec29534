/// Finds what an author probably meant.
package enum Suggestion {
  /// The candidate that is fewest edits away from `word`, if it is near enough to be meant.
  ///
  /// - Parameter limit: the most edits; a third of the word's length, and at least one, if it is `nil`.
  package static func nearest(
    to word: String, in candidates: some Sequence<String>, within limit: Int? = nil
  ) -> String? {
    ranked(word, candidates, within: limit ?? max(1, word.count / 3)).first
  }

  /// The candidates nearest to `word`, nearest first; ties in alphabetical order.
  package static func nearest(
    _ count: Int, to word: String, in candidates: some Sequence<String>
  ) -> [String] {
    Array(ranked(word, candidates, within: .max).prefix(count))
  }

  private static func ranked(
    _ word: String, _ candidates: some Sequence<String>, within limit: Int
  ) -> [String] {
    // Nobody misspells a name into a paragraph, and comparing one takes long.
    guard word.utf8.count <= 100 else { return [] }
    let letters = Array(word.lowercased().unicodeScalars)
    return
      candidates
      .map {
        (candidate: $0, distance: editDistance(letters, Array($0.lowercased().unicodeScalars)))
      }
      .filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
      .map(\.candidate)
  }

  /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each
  /// count one.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}

extension Suggestion {
  /// The help line for a name that is not there, or `nil` when nothing comes near.
  package static func help(for word: String, in candidates: some Sequence<String>) -> String? {
    nearest(to: word, in: candidates).map { "did you mean '\($0)'?" }
  }
}
