internal import BriefingDiagnostics

/// Writes HTML in which no value can be anything but text: names of elements are literals, and every
/// other string is escaped.
///
/// The report is not made by the packs' templates: it must come out when these are what is broken.
/// swift-mustache, which could make it, writes nothing where a name is misspelt.
struct HTMLWriter {
  private(set) var html = ""

  /// Elements that have no end tag (HTML Living Standard, "Void elements").
  private static let void: Set<String> = ["meta", "br", "hr", "img", "col"]

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: (inout HTMLWriter) -> Void = { _ in }
  ) {
    html += "<\(name)"
    for (key, value) in attributes { html += " \(key)=\"\(Self.escaped(value))\"" }
    html += ">"
    guard !Self.void.contains("\(name)") else { return }
    content(&self)
    html += "</\(name)>\n"
  }

  /// An element that holds nothing but text.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  mutating func text(_ text: String) {
    html += Self.escaped(text)
  }

  /// Text of the program's own, such as a style sheet.
  mutating func literal(_ text: StaticString) {
    html += "\(text)"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
