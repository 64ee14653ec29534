import BriefingValidating

/// How people write one value in several ways.
enum Spellings {
  static func all(of text: String, _ kind: LeftOutValue.Kind) -> [String] {
    switch kind {
    case .contact(.phone): phones(text)
    case .contact(.email): mailboxes(text)
    case .contact(.website): sites(text)
    case .person: [text, text.uppercased(), text.replacing(" ", with: "\n"), "Mx \(text), MBE"]
    case .words, .guidance:
      [
        text, text.uppercased(), text.replacing(" ", with: "  "),
        text.replacing(" ", with: "\r\n "), text.replacing(" ", with: "\u{A0}"),
      ]
    }
  }

  private static func phones(_ text: String) -> [String] {
    let digits = text.filter(\.isNumber)
    let national = digits.dropFirst()
    func spaced(_ gap: String) -> String { digits.map(String.init).joined(separator: gap) }
    let inGroups = [" ", "-", ".", "/", "\u{A0}", "\u{2009}", "\u{2011}", "\n", " ) ("].map {
      text.replacing(" ", with: $0)
    }
    let wide = String(
      String.UnicodeScalarView(
        digits.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    return [
      text, digits, "+44\(national)", "0044\(national)", "+44 (0)\(national)", "tel:+44\(national)",
      spaced(" "), spaced("\u{200B}"), spaced("-"), spaced(" . "),
      "(\(digits.prefix(5))) \(digits.dropFirst(5))",
      "Ring\(digits)now", wide,
    ] + inGroups
  }

  private static func mailboxes(_ text: String) -> [String] {
    [
      text, text.uppercased(), text.capitalized, "mailto:\(text)", "<\(text)>",
      text.replacing("@", with: " @ "), text.replacing(".", with: ".\u{200B}"),
      text.replacing("@", with: "\u{AD}@"), text.replacing("@", with: "@\r\n "),
      text.replacing("@", with: "\u{FF20}"), "Write\u{2014}\(text)\u{2014}today",
    ]
  }

  private static func sites(_ text: String) -> [String] {
    let bare = text.replacing("https://", with: "")
    return [
      text, text.uppercased(), bare, "www.\(bare)", "http://\(bare)", "\(text)?from=pack",
      "(see \(text))", bare.replacing(".", with: ".\u{AD}"), bare.replacing("/", with: "/\n"),
    ]
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
