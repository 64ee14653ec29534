/// What is known of an element or an attribute by its name, found by one search for all.
struct HTMLTraits: OptionSet {
  let rawValue: UInt8

  /// An element that stands inside a line. All others end what was said before them.
  static let inline = HTMLTraits(rawValue: 1)
  /// An element that Markdown makes, or the words of a map, which stand in lines of their own; an
  /// attribute that does nothing there.
  static let ofMarkdown = HTMLTraits(rawValue: 2)
  /// An attribute that only a screen reader or a preview gives.
  static let spoken = HTMLTraits(rawValue: 4)
  /// One that leads somewhere.
  static let link = HTMLTraits(rawValue: 8)
  /// One that names other elements.
  static let mentioning = HTMLTraits(rawValue: 16)
  /// One that says where a drawing stands.
  static let still = HTMLTraits(rawValue: 32)

  static func of(element: HTMLName.Key) -> HTMLTraits { elements[element] }
  static func of(attribute: HTMLName.Key) -> HTMLTraits { attributes[attribute] }

  private static let elements = Table([
    (
      .inline,
      [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins",
        "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
        "var", "wbr",
      ]
    ),
    (
      .ofMarkdown,
      [
        "a", "blockquote", "br", "code", "div", "em", "h3", "h4", "h5", "hr", "input", "label",
        "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "text", "th", "thead",
        "tr", "ul",
      ]
    ),
  ])

  private static let attributes = Table([
    (
      .spoken,
      [
        "alt", "aria-description", "aria-label", "aria-valuetext",
        "content", "label", "placeholder", "summary", "title", "value",
      ]
    ),
    (.link, ["action", "cite", "data", "formaction", "href", "poster", "src", "xlink:href"]),
    (
      .mentioning,
      [
        "aria-controls", "aria-describedby", "aria-details", "aria-labelledby", "aria-owns", "for",
        "headers",
      ]
    ),
    (.ofMarkdown, ["class", "id", "role", "scope", "start", "tabindex", "type"]),
    (.still, ["viewbox", "x", "y"]),
  ])

  /// Each name stands at a place of its own or just behind: asked for thousands of times a page.
  private struct Table {
    private var slots = [(key: HTMLName.Key, traits: HTMLTraits)](
      repeating: (HTMLName.Key(""), []), count: 256)

    init(_ lists: [(HTMLTraits, [String])]) {
      for (trait, names) in lists {
        for name in names {
          let place = place(of: HTMLName.Key(name.utf8))
          slots[place] = (HTMLName.Key(name.utf8), slots[place].traits.union(trait))
        }
      }
    }

    subscript(_ key: HTMLName.Key) -> HTMLTraits { slots[place(of: key)].traits }

    private func place(of key: HTMLName.Key) -> Int {
      var place = Int(truncatingIfNeeded: (key.low ^ key.high &* 31) % 251)
      while slots[place].key != key, slots[place].key != HTMLName.Key("") {
        place = (place + 1) % slots.count
      }
      return place
    }
  }
}
