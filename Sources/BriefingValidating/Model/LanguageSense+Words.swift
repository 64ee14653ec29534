extension LanguageSense {
  /// The words of a paragraph, as far as they can tell its language: none of an address, and none that
  /// only a tag, a link's target or a title has.
  ///
  /// Every paragraph of the guidance and every cell of the tables is taken apart at each run: scalars are
  /// asked, since to put them together to characters first takes several times as long.
  package struct Words: Sendable {
    let all: [Word]

    struct Word {
      /// In small letters.
      let key: String
      /// Written large within the paragraph.
      let isName: Bool
      fileprivate let letters: ArraySlice<Unicode.Scalar>

      var text: String { String(String.UnicodeScalarView(letters)) }
    }

    package init(_ text: String) {
      var words: [Word] = []
      let scalars = Array(text.unicodeScalars)
      let read = Self.without("](", to: ")", in: Self.without("{{", to: "}}", in: scalars))
      for chunk in Self.withoutTitles(read).split(whereSeparator: \.isSpace)
      where !Self.isAddress(chunk) {
        for part in chunk.split(whereSeparator: { !$0.isLetter && !$0.isApostrophe }) {
          let key = part.split(whereSeparator: \.isApostrophe).map(Self.inSmallLetters)
            .joined(separator: "'")
          if key.isEmpty { continue }
          let isLarge = part.first?.isLarge == true && part.contains(where: \.isSmall)
          words.append(Word(key: key, isName: isLarge && !words.isEmpty, letters: part))
        }
      }
      all = words
    }

    private static func inSmallLetters(_ letters: ArraySlice<Unicode.Scalar>) -> String {
      if letters.allSatisfy(\.isASCII) {
        return String(decoding: letters.map { UInt8($0.value) | 0x20 }, as: UTF8.self)
      }
      return String(String.UnicodeScalarView(letters)).lowercased()
    }

    /// Also of a file, a place in a page or a code.
    private static func isAddress(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
      let end = chunk.lastIndex(where: \.isLetter) ?? chunk.startIndex
      return chunk[..<end].contains(".") || chunk.contains { $0.isNumber || $0.isOfAddress }
    }

    /// What stands in quotation marks may be the name of something in another language.
    private static func withoutTitles(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
      guard text.contains(where: \.isQuotationMark) else { return text }
      let parts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isQuotationMark)
      let kept = parts.enumerated().filter {
        $0.offset.isMultiple(of: 2) || $0.offset == parts.count - 1
      }
      return Array(kept.map(\.element).joined(separator: [" "]))
    }

    /// What tags and the targets of links say is for no reader.
    private static func without(
      _ start: String, to end: String, in text: [Unicode.Scalar]
    ) -> [Unicode.Scalar] {
      let (start, end) = (Array(start.unicodeScalars), Array(end.unicodeScalars))
      func place(of mark: [Unicode.Scalar], from first: Int) -> Int? {
        text[first...].indices.first {
          text[$0] == mark[0] && text[$0...].starts(with: mark)
        }
      }
      var (kept, rest): ([Unicode.Scalar], Int) = ([], 0)
      while let opening = place(of: start, from: rest) {
        kept += text[rest..<opening]
        kept.append(" ")
        rest = opening + start.count
        if let closing = place(of: end, from: rest) { rest = closing + end.count }
      }
      return rest == 0 ? text : kept + text[rest...]
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Or an accent that stands over one.
  fileprivate var isLetter: Bool {
    isASCII
      ? (0x61...0x7A).contains(value | 0x20)
      : properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }

  fileprivate var isNumber: Bool {
    isASCII ? (0x30...0x39).contains(value) : properties.numericType != nil
  }

  fileprivate var isLarge: Bool {
    isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  fileprivate var isSmall: Bool {
    isASCII ? (0x61...0x7A).contains(value) : properties.isLowercase
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "’" }

  fileprivate var isQuotationMark: Bool { self == "\"" || self == "“" || self == "”" }

  fileprivate var isOfAddress: Bool {
    switch self {
    case "#", "@", "/", "_", "=", "\\": true
    default: false
    }
  }
}
