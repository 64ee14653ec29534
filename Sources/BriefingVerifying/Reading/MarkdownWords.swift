internal import BriefingValidating

/// The words of Markdown, and where its links lead, read by a few rules and without a parser: marks of
/// emphasis, headings and lists count for nothing (see ``Letters``), so they stay as they are.
struct MarkdownWords {
  var flow: [UInt8] = []
  /// For plain text, in which a link's address stands behind its words.
  let isPlain: Bool
  /// The addresses of `[words][label]`.
  private(set) var definitions: [String: ArraySlice<UInt8>] = [:]

  private let words: LanguageWords

  init(_ source: [UInt8], isPlain: Bool, _ words: LanguageWords) {
    (self.isPlain, self.words) = (isPlain, words)
    let all = source.split(separator: 0x0A, omittingEmptySubsequences: false)
    for line in all {
      if let (label, address) = Self.definition(line) { definitions[label] = address }
    }
    let lines = all.filter { Self.definition($0) == nil }
    var text: [UInt8] = []
    var fence: UInt8?
    var isTable = false
    var lists = ListState()
    for (index, line) in lines.enumerated() {
      let bare = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
      if let mark = bare.first, bare.starts(with: [mark, mark, mark]),
        mark == fence ?? mark, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
      {
        inlines(text[...])
        text = []
        fence = fence == nil ? mark : nil
        continue
      }
      if fence != nil {
        flow += bare + [0x0A]
        continue
      }
      let next = index + 1 < lines.count ? lines[index + 1] : []
      if !isTable, bare.contains(UInt8(ascii: "|")), Self.isRule(next) {
        isTable = true
        let label =
          [Letters.start] + Array("aria-label".utf8) + [Letters.value] + Array(words.table.utf8)
        text += isPlain ? [PassageParser.tableStart] : label + [Letters.end]
      } else if isTable, !bare.contains(UInt8(ascii: "|")) {
        isTable = false
        if isPlain { text.append(PassageParser.tableEnd) }
      }
      begin(line, &lists, &text)
    }
    if isTable, isPlain { text.append(PassageParser.tableEnd) }
    inlines(text[...])
  }

  /// Whether a number at the start of the next line begins an item: in a paragraph that no list holds
  /// none but 1 does (CommonMark 0.31, section 5.2).
  private struct ListState {
    var isInList = false
    var isBehindBlank = true
    var mayCount: Bool { isInList || isBehindBlank }
  }

  /// Takes a line without the numbers and marks before it.
  private func begin(
    _ line: ArraySlice<UInt8>, _ lists: inout ListState, _ text: inout [UInt8]
  ) {
    var rest = line
    var isItem = false
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D || $0 == UInt8(ascii: ">") }
      let digits = rest.prefix(while: \.isASCIIDigit)
      let behind = rest.dropFirst(digits.count)
      if let mark = rest.first, "-*+".utf8.contains(mark), Self.isBlank(rest.dropFirst().first) {
        rest = rest.dropFirst()
        isItem = true
      } else if (1...9).contains(digits.count), lists.mayCount || digits.text == "1",
        let mark = behind.first, ".)".utf8.contains(mark), Self.isBlank(behind.dropFirst().first)
      {
        rest = behind.dropFirst()
        isItem = true
        if isPlain { text.append(PassageParser.itemNumber) }
      } else {
        break
      }
    }
    if rest.starts(with: "[!".utf8) {
      let word = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "]") }
      let kind = word.map { $0.isASCIILetter ? $0 & 0xDF : $0 }.text
      let label = words.callouts[kind] ?? kind.prefix(1) + kind.dropFirst().lowercased()
      text += [PassageParser.label] + (isPlain ? label.uppercased() : label).utf8 + [Letters.end]
    } else {
      text += rest
    }
    text.append(0x0A)
    // A tag on a line of its own leaves no line.
    if rest.first == PassageParser.slotStart, rest.last == PassageParser.slotEnd { return }
    if !isItem, lists.isBehindBlank, !rest.isEmpty, !Self.isBlank(line.first) {
      lists.isInList = false
    }
    lists.isInList = lists.isInList || isItem
    lists.isBehindBlank = rest.isEmpty || rest.first == UInt8(ascii: "#") || Self.isBreak(rest)
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A line across the page.
  private static func isBreak(_ line: ArraySlice<UInt8>) -> Bool {
    line.count > 2 && "-*_".utf8.contains(line[line.startIndex])
      && line.allSatisfy { $0 == line.first || isBlank($0) }
  }

  /// The line below a table's head.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
      && line.allSatisfy { "|:- >\t\r".utf8.contains($0) }
  }

  private static func definition(_ line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
    let bare = line.drop { $0 == 0x20 }
    guard bare.first == UInt8(ascii: "["), let end = bare.firstIndex(of: UInt8(ascii: "]")),
      bare[(end + 1)...].first == UInt8(ascii: ":")
    else { return nil }
    let address = bare[(end + 2)...].split {
      $0.isHTMLBlank || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    return address.first.map { (key(bare[(bare.startIndex + 1)..<end]), $0) }
  }

  static func key(_ label: ArraySlice<UInt8>) -> String {
    label.map(\.lowercased).filter { $0 > 0x20 }.text
  }
}
