/// A cell with several ids, `;` between them.
package enum CellList {
  /// Without the spaces around them; empty ones fall away.
  package static func items(of text: String) -> [String] {
    // Nearly every cell holds one id, and a national register has many.
    if !text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: " ") }) {
      return text.isEmpty ? [] : [text]
    }
    return text.split(separator: ";").map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
