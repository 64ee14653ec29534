/// A picture that templates show by its name. It stands in the page itself, which so stays one file
/// that asks nobody for anything.
package struct Picture: Sendable, Equatable {
  /// What templates call it.
  package let id: String
  /// For those who do not see it.
  package let words: String
  /// All of the picture (RFC 2397); empty when something is wrong with its file.
  package let address: String
}
