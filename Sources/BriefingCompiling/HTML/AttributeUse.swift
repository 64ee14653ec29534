/// What an attribute is for (the HTML standard, "Attributes", with those of SVG and of HTML 4), which
/// says whether a value may stand in it.
enum AttributeUse {
  /// Words, names, numbers: nothing that is written there makes a browser do anything.
  case text
  /// An address that a reader may follow.
  case link
  /// An address that a browser fetches by itself.
  case source
  /// What runs, sends or fetches, in ways that a single address does not tell.
  case live
  /// All others: one of few words of the standard, or nothing that is known here.
  case choice

  /// - Parameter name: in lower case.
  init(of name: String, in tag: String) {
    switch name {
    case "href": self = ["a", "area"].contains(tag) ? .link : .source
    case "xlink:href": self = tag == "a" ? .link : .source
    case "cite": self = .link
    case "src", "poster", "usemap": self = .source
    case _ where name.hasPrefix("on"): self = .live
    case _ where name.hasPrefix("aria-") || name.hasPrefix("data-"): self = .text
    case _ where Self.texts.contains(name): self = .text
    case _ where Self.lives.contains(name): self = .live
    default: self = .choice
    }
  }

  private static let texts = words(
    """
    abbr alt class cols colspan content coords datetime download for headers height high hreflang id
    itemprop itemref label lang low max maxlength min minlength optimum placeholder rows rowspan size
    span start step tabindex title value width xml:lang
    cx cy d dx dy fx fy offset pathlength points r rotate rx ry textlength transform viewbox x x1 x2 y
    y1 y2
    """)

  private static let lives = words(
    """
    action archive attributionsrc background classid codebase data dynsrc formaction imagesrcset
    longdesc lowsrc manifest ping profile srcdoc srcset
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
