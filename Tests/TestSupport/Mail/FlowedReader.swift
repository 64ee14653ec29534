/// Puts the paragraphs of flowed text together again (RFC 3676, section 4.2 and 4.4).
package enum FlowedReader {
  package static func decode(_ text: String) -> String {
    var paragraphs = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let content = line.hasPrefix(" ") ? line.dropFirst() : line
      paragraphs += content
      if !content.hasSuffix(" ") || content == "-- " { paragraphs += "\n" }
    }
    return String(paragraphs.dropLast())
  }

  /// A text without its breaks and indents.
  package static func words(of text: String) -> [Substring] {
    text.split { $0 == " " || $0 == "\n" }
  }
}
