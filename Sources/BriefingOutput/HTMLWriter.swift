internal import BriefingDiagnostics

/// Writes HTML in which no value can be anything but text: names of elements are literals, and every
/// other string is escaped.
///
/// For the worklist and the preview. They are not made by the packs' templates: they must come out when
/// these are what is broken.
/// swift-mustache, which could make it, writes nothing where a name is misspelt.
package struct HTMLWriter {
  package private(set) var html = ""

  package init() {}

  /// Elements that have no end tag (HTML Living Standard, "Void elements").
  private static let void: Set<String> = ["meta", "br", "hr", "img", "input", "col"]

  package mutating func element(
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
  package mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// A whole page, in English.
  ///
  /// - Parameter main: writes what stands in it.
  package static func page(
    title: String, style: StaticString, _ main: (inout HTMLWriter) -> Void
  ) -> String {
    var page = HTMLWriter()
    page.literal("<!doctype html>\n")
    page.element("html", ["lang": "en-GB"]) { page in
      page.element("head") { page in
        page.element("meta", ["charset": "utf-8"])
        page.element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        page.element("title", text: title)
        page.element("style") { $0.literal(style) }
      }
      page.element("body") { $0.element("main", [:], main) }
    }
    return page.html
  }

  package mutating func text(_ text: String) {
    html += Self.escaped(text)
  }

  /// Text of the program's own, such as a style sheet.
  package mutating func literal(_ text: StaticString) {
    html += "\(text)"
  }

  private static func escaped(_ text: String) -> String {
    let text = text.printable
    guard text.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
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
