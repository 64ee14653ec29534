import Testing

/// What somebody could write into a cell to make it more than a value.
enum HostileValue: String, CaseIterable, CustomTestStringConvertible {
  case script = "<script>alert(1)</script>"
  case tag = "{{x}}"
  case rawTag = "{{{x}}}"
  case sectionTag = "{{#force}}{{> style}}{{/force}}"
  case link = "[a](b)"
  case scriptLink = "[a](javascript:alert(1))"
  case quote = "\"; drop"
  case attribute = "' onmouseover='alert(1)"
  case combinedQuote = "\"\u{301}><script>alert(1)</script>"
  case combinedBracket = "<\u{338}script>alert(1)</script>\u{301}"
  case newline = "one\n\n# two\r\n\tthree"
  case path = "../../etc"
  case escape = "a\u{1B}[31mred\u{1B}]0;title\u{7}b\u{9B}2J\u{7F}"
  case emphasis = "*b* _c_ `d` ~~e~~"
  case entity = "&amp; &lt;b&gt; &#60;"
  case comment = "<!-- x --> ]]> <![CDATA["
  case formula = "+cmd|' /C calc'!A0"
  case header = "a%0d%0aBcc: b@c.example"
  case boundary = "boundary=\"=_x\" --=_briefing_E14000001"
  case property = "a\r\nEND:VCARD\nTEL:999;x=1,2\\n"
  case styleString = "\"; } * { display: none } </style> \\22 \\"
  case long = "long"

  /// As it stands in the file; a longer one does not fit everywhere, and is refused.
  var text: String { self == .long ? String(repeating: "x", count: 40) : rawValue }

  /// As a reader sees it: white space is one space, control characters are gone.
  var shown: String {
    let clean = text.unicodeScalars.map { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        ? " " : Character(scalar)
    }
    return String(String.UnicodeScalarView(clean.flatMap(\.unicodeScalars)))
      .split(separator: " ").joined(separator: " ")
  }

  var testDescription: String { "\(self)" }
}
