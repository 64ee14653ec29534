internal import BriefingDiagnostics

/// Contacts that settings, guidance and templates write themselves, held to the rules of a cell.
struct WrittenContacts: Sendable {
  let diagnostics: [Diagnostic]
  private let found: MadeOfTexts<[Diagnostic]>
  /// What it depends on beside the texts.
  private let setting: [Bool]

  /// - Parameters:
  ///   - texts: of all languages, which share their templates.
  ///   - last: of the same project.
  init(
    _ texts: [EditionTexts], in edition: Edition, _ options: CheckOptions,
    after last: WrittenContacts?
  ) {
    setting = [edition.isSample, options.isStrict]
    var found = MadeOfTexts(after: last?.setting == setting ? last?.found : nil)
    var diagnostics = Self.findings(of: edition.site.contacts, at: .settings, edition, options)
    var seen: Set<SourceText> = []
    for source in texts.flatMap({ $0.guidance.map(\.body) + $0.templates.map(\.text) })
    where seen.insert(source).inserted {
      diagnostics += found.of(source) { Self.findings(in: $0, edition, options) }
    }
    (self.found, self.diagnostics) = (found, diagnostics)
  }

  private static func findings(
    in source: SourceText, _ edition: Edition, _ options: CheckOptions
  ) -> [Diagnostic] {
    source.lines.enumerated().flatMap { index, text in
      let (line, place) = (WrittenLine(text), source.location(line: index + 1))
      let shown = source.path.hasSuffix(".html") ? WrittenLine(markup: text) : line
      let contacts = line.contacts + shown.numbers
      return findings(of: contacts, at: place, edition, options)
        + damage(of: shown, at: place)
        + (source.path.hasSuffix(".vcf") ? line.brokenCalls : []).map {
          broken(.phone, $0, .error, at: place)
        }
    }
  }

  /// What a link shows is where it leads: once is enough.
  private static func findings(
    of contacts: [ContactField.Value], at place: SourceLocation, _ edition: Edition,
    _ options: CheckOptions
  ) -> [Diagnostic] {
    let made = edition.isSample ? [] : Set(contacts.compactMap(FictionalContacts.problem))
    let costly = Set(contacts.compactMap(CostlyNumbers.problem))
    return made.sorted().map {
      Diagnostic(.fictionalContact, $0, at: place, help: FictionalContacts.help)
    }
      + costly.sorted().map {
        Diagnostic(
          .costlyNumber, $0, at: place, severity: options.severity,
          help: CostlyNumbers.help)
      }
  }

  private static func damage(of line: WrittenLine, at place: SourceLocation) -> [Diagnostic] {
    line.brokenMailboxes.map {
      broken(.email, $0, $0.contains(".") ? .error : .warning, at: place)
    }
      + line.brokenNumbers.map { broken(.phone, $0, .warning, at: place) }
      + line.unanswered.map { broken(.phone, $0.number, $0.severity, at: place) }
  }

  private static func broken<Value>(
    _ rule: ValueRule<Value>, _ text: String, _ severity: Severity, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      rule.check, "'\(text)' \(rule.problem(text))", at: place, severity: severity,
      help: rule.help(text))
  }
}

/// What a line of a text says of how to reach somebody.
private struct WrittenLine {
  private let text: String
  private let isMarkup: Bool
  private let words: [Substring]

  /// - Parameter markup: a line of HTML, of which only what it shows counts.
  init(markup: Substring) { self.init(markup.withoutMarks, isMarkup: true) }

  init(_ line: some StringProtocol, isMarkup: Bool = false) {
    text = String(line)
    self.isMarkup = isMarkup
    // Most lines hold no digit, no sign of a mailbox and no colon, and so no contact.
    let isWorthReading = text.utf8.contains {
      $0 >= 0x80 || (0x30...0x3A).contains($0) || $0 == UInt8(ascii: "@")
    }
    let parts = isWorthReading ? text.utf8.split { Self.isSeparator[Int($0)] } : []
    words = parts.map { part in
      // Some quotation marks are no ASCII.
      var word = Substring(part).drop { !$0.isASCII }
      while let last = word.last, !last.isASCII || ".:!?_".contains(last) { word.removeLast() }
      return word
    }
  }

  private static let isSeparator = (0...UInt8.max).map { " \t<>()[]\"'|,;*".utf8.contains($0) }

  var numbers: [ContactField.Value] {
    words.isEmpty ? [] : PhoneNumber.numbers(in: text).numbers.map { .phone($0) }
  }

  /// Each that is linked, or names its domain.
  var contacts: [ContactField.Value] {
    words.filter { $0.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") } }
      .compactMap { word in
        // An address may go on with a value.
        let word = word.prefix { $0 != "{" }
        if word.hasPrefix("tel:") {
          return PhoneNumber(String(word.dropFirst(4))).map { .phone($0) }
        }
        let mailbox = word.hasPrefix("mailto:") ? word.dropFirst(7).prefix { $0 != "?" } : word
        return EmailAddress(String(mailbox)).map { .email($0) }
          ?? WebAddress(String(word)).map { .website($0) }
      }
  }

  /// What a reader is told to dial, and where nobody answers: `ring 99`, and not `call 12 people`.
  var unanswered: [(number: String, severity: Severity)] {
    words.indices.compactMap { index in
      guard let first = words[index].utf8.first, (0x30...0x39).contains(first) else { return nil }
      // A tag may stand close by.
      let number = String(words[index].prefix { $0 != "{" })
      guard (2...6).contains(number.utf8.count),
        number.utf8.allSatisfy({ (0x30...0x39).contains($0) }), PhoneNumber(number) == nil,
        !Self.networkCodes.contains(number)
      else { return nil }
      let next = words[(index + 1)...].first ?? ""
      if next.first?.isNumber == true || next.last == "s" || next == "people" { return nil }
      let before = words[..<index].last?.split { ":}".contains($0) }.last ?? ""
      let (isDialled, isSlip) = (
        Self.dialling.contains(before.lowercased()), Self.slips.contains(number)
      )
      guard isDialled || (isSlip && !isMarkup) else { return nil }
      // 99 by itself may be so many of a hundred.
      return (number, isSlip && (isDialled || number != "99") ? .error : .warning)
    }
  }

  private static let dialling: Set = [
    "call", "ring", "dial", "phone", "telephone",
    // As in `in danger 999`, `at other times: 101` and `if nobody answers: 101`.
    "danger", "times", "answers",
  ]
  /// 999 and 101 with a digit lost or doubled; in a style sheet they may be anything.
  private static let slips: Set = ["99", "9999", "1011", "1101"]
  /// What the network itself answers or takes before another number: the banks, the caller's number,
  /// and text relay.
  private static let networkCodes: Set = ["159", "141", "1471", "18001", "18002"]

  /// The number of a contact that a template writes itself, and that a phone would take over.
  var brokenCalls: [String] {
    let name = text.prefix { $0 != ";" && $0 != ":" }
    guard name == "TEL" || name.hasSuffix(".TEL"), !text.contains("{{"),
      let number = text.split(separator: ":").last, PhoneNumber(String(number)) == nil
    else { return [] }
    return [String(number)]
  }

  /// A link's own target is a matter of the link.
  var brokenMailboxes: [String] {
    words.filter { word in
      guard word.utf8.contains(UInt8(ascii: "@")) else { return false }
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      // A name in a social network begins with the sign.
      return parts.count > 1 && !parts[0].isEmpty && !parts[1].isEmpty
        && !word.contains { ":/{}".contains($0) } && EmailAddress(String(word)) == nil
    }.map { String($0) }
  }

  /// What begins as the numbers of this country do, and is none: no first group is shorter than 020.
  var brokenNumbers: [String] {
    guard words.contains(where: { $0.hasPrefix("0") || $0.hasPrefix("+") }) else { return [] }
    var runs: [[Substring]] = [[]]
    for word in words {
      let digits = word.hasPrefix("+") ? word.dropFirst() : word[...]
      // Most words are known by a byte; to take them apart into characters takes much longer.
      let isWord = digits.utf8.contains(where: \.isASCIILetter)
      if !isWord, digits.contains(where: \.isNumber),
        digits.allSatisfy({ $0.isNumber || "-.".contains($0) })
      {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([])
      }
    }
    return runs.map { $0.joined(separator: " ") }.filter { run in
      (run.hasPrefix("0") || run.hasPrefix("+44")) && run.count(where: \.isNumber) >= 6
        && run.drop { $0 == "+" }.prefix { $0.isNumber }.count >= (run.hasPrefix("+") ? 2 : 3)
        && PhoneNumber.numbers(in: run).numbers.isEmpty
    }
  }
}
