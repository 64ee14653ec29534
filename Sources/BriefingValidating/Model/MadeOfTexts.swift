/// What was made of texts, one by one: after an edit, only what was edited is read again.
package struct MadeOfTexts<Made: Sendable>: Sendable {
  private var made: [SourceText: Made] = [:]
  private let before: [SourceText: Made]

  /// - Parameter last: of which what was made of the same text stands.
  package init(after last: MadeOfTexts?) { before = last?.made ?? [:] }

  package mutating func of(_ text: SourceText, _ make: (SourceText) -> Made) -> Made {
    let own = made[text] ?? before[text] ?? make(text)
    made[text] = own
    return own
  }
}
