internal import BriefingForms
internal import BriefingValidating

/// Texts of the data that have no words of their own in a language: a page marks them as what they are,
/// so that they are read aloud rightly (WCAG 2.2, 3.1.2).
package struct ForeignWords: Sendable {
  private let texts: Set<String>

  package init(_ texts: Set<String>) {
    self.texts = texts
  }

  /// Writes a value into a page.
  package func append(_ text: String, _ escaping: Escaping, to output: inout [UInt8]) {
    guard case .words = escaping, !texts.isEmpty, texts.contains(text) else {
      return escaping.append(text, to: &output)
    }
    output += "<span lang=\"\(Language.first.words.tag)\">".utf8
    escaping.append(text, to: &output)
    output += "</span>".utf8
  }
}
