/// What was probably meant, looked up once for each word, and no more when many words are wrong: then
/// it is no slip. A class, since whoever finds the words shares one.
package final class Suggestions {
  private var known: [String: String?] = [:]
  private var comparisons = 0

  package init() {}

  /// As ``Suggestion/help(for:in:)``.
  ///
  /// - Parameter place: tells apart where other candidates stand.
  package func help(
    for word: String, at place: String = "", in candidates: () -> some Collection<String>
  ) -> String? {
    let key = "\(word) \(place)"
    if let help = known[key] { return help }
    guard comparisons < Bounds.comparisons else { return nil }
    let candidates = candidates()
    comparisons += candidates.count
    let help = Suggestion.help(for: word, in: candidates)
    known[key] = help
    return help
  }
}
