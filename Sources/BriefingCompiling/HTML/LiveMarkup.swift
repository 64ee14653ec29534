internal import BriefingDiagnostics

/// Holds an element to what a pack is: a document, which runs, sends and fetches nothing.
enum LiveMarkup {
  /// What of it does something, or is not read by all browsers.
  static func faults(of element: MarkupElement) -> [(fault: MarkupFault, place: SourceLocation)] {
    var faults: [(MarkupFault, SourceLocation)] = []
    if lives.contains(element.tag) {
      faults.append((.live("a template can't hold <\(element.tag)>"), element.place))
    }
    if unread.contains(element.tag) {
      faults.append(
        (
          .doubt(
            "a template can't hold <\(element.tag)>, which not all browsers show alike",
            help: "write what is in it without it"), element.place
        ))
    }
    if element.tag == "form", element.attribute("id")?.value != finder {
      faults.append((.live("a form can send what is written into it"), element.place))
    }
    for attribute in element.attributes {
      if let problem = problem(of: attribute, in: element) {
        faults.append((.live("the attribute '\(attribute.name)' \(problem)"), attribute.place))
      }
    }
    return faults
  }

  private static func problem(
    of attribute: MarkupElement.Attribute, in element: MarkupElement
  ) -> String? {
    let value = attribute.value
    switch AttributeUse(of: attribute.name, in: element.tag) {
    case .live: return "runs, sends or fetches something"
    case .link: return nil
    case .source where element.tag == "script":
      let isOurs =
        attribute.name == "src" && scripts.contains { value == $0 || value.hasSuffix("/\($0)") }
      return isOurs && isInside(value) ? nil : "runs '\(value)'"
    case .source: return isInside(value) ? nil : "fetches '\(value)'"
    case .text: return nil
    case .choice where attribute.name == "http-equiv":
      let isSame = !(element.attribute("content")?.value.contains("{{") ?? false)
      return isSame && policies.contains(value.lowercased())
        ? nil : "tells browsers more than a policy that is the same in every pack"
    case .choice: return fetches(value) && attribute.name != "pattern" ? "fetches '\(value)'" : nil
    }
  }

  /// What a style or a paint, as that of `fill`, can fetch: nothing where no name is hidden.
  private static func fetches(_ value: String) -> Bool {
    let value = value.lowercased().replacing("url(#", with: "")
    return ["url(", "src(", "image(", "image-set(", "\\", "&"].contains(where: value.contains)
  }

  /// Nothing that a browser would ask another site for.
  private static func isInside(_ target: String) -> Bool {
    switch try? LinkLead(target) {
    case .inside, .value: true
    case .address, .partly, nil: false
    }
  }

  private static let policies = ["content-security-policy", "content-type"]
  /// The search of the index, which its script drives.
  private static let finder = "finder"
  private static let scripts = ["finder.js", "map.js"]

  private static let lives: Set = [
    "animate", "animatemotion", "animatetransform", "applet", "base", "embed", "fencedframe",
    "frame",
    "frameset", "iframe", "object", "portal", "set",
  ]

  /// Which some browsers take for text and others for markup, or show to nobody.
  private static let unread: Set = [
    "listing", "math", "noembed", "noframes", "noscript", "plaintext", "template", "xmp",
  ]
}
