internal import BriefingDiagnostics

/// Contacts that guidance and templates write themselves, held to the rules of a cell.
enum WrittenContacts {
  static func check(
    _ texts: EditionTexts, in edition: Edition, _ options: CheckOptions
  ) -> [Diagnostic] {
    (texts.guidance.map(\.body) + texts.templates.map(\.text)).flatMap { source in
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().flatMap { index, line in
        let (line, place) = (WrittenLine(line), source.location(line: index + 1))
        // Markup has digits of its own: there a number is what stands behind "tel:".
        let isProse = source.path.hasSuffix(".md") || source.path.hasSuffix(".txt")
        let contacts = line.contacts + (isProse ? line.numbers : [])
        // What a link shows is where it leads: once is enough.
        let made = edition.isSample ? [] : Set(contacts.compactMap(FictionalContacts.problem))
        let costly = Set(contacts.compactMap(CostlyNumbers.problem))
        return made.sorted().map {
          Diagnostic(.fictionalContact, $0, at: place, help: FictionalContacts.help)
        }
          + costly.sorted().map {
            Diagnostic(
              .costlyNumber, $0, at: place, severity: options.isStrict ? .error : .warning,
              help: CostlyNumbers.help)
          } + line.unanswered.map { broken(.phone, $0, .error, at: place) }
          + (isProse ? damage(of: line, at: place) : [])
      }
    }
  }

  private static func damage(of line: WrittenLine, at place: SourceLocation) -> [Diagnostic] {
    line.brokenMailboxes.map { broken(.email, $0, .error, at: place) }
      + line.brokenNumbers.map { broken(.phone, $0, .warning, at: place) }
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
  private let words: [String]

  init(_ line: Substring) {
    text = String(line)
    words = line.utf8.split { " \t<>()[]\"'|,;*".utf8.contains($0) }.map { word in
      // Some quotation marks are no ASCII.
      var word = Substring(word).drop { !$0.isASCII }
      while let last = word.last, !last.isASCII || ".:!?_".contains(last) { word.removeLast() }
      return String(word)
    }
  }

  var numbers: [ContactField.Value] { PhoneNumber.numbers(in: text).numbers.map { .phone($0) } }

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

  /// What a reader, or a phone that imports a contact, is told to dial, and where nobody answers.
  var unanswered: [String] {
    let told = zip(words, words.dropFirst()).filter { Self.dialling.contains($0.0.lowercased()) }
      .map(\.1).filter { (2...6).contains($0.utf8.count) && !$0.hasPrefix("0") }
      .filter { $0 != Self.relayPrefix }
    let imported =
      text.hasPrefix("TEL") ? text.split(separator: ":").suffix(1).map(String.init) : []
    return (told + imported).filter { number in
      number.utf8.allSatisfy { (0x30...0x39).contains($0) } && PhoneNumber(number) == nil
    }
  }

  private static let dialling: Set = ["call", "ring", "dial", "phone", "danger", "times"]
  /// Stands before another number, for those who can't hear or speak.
  private static let relayPrefix = "18001"

  /// A link's own target is a matter of the link.
  var brokenMailboxes: [String] {
    words.filter { word in
      word.dropFirst().contains("@") && !word.contains { ":/{}".contains($0) }
        && EmailAddress(word) == nil
    }
  }

  /// What begins as the numbers of this country do, and is none: no first group is shorter than 020.
  var brokenNumbers: [String] {
    var runs: [[String]] = [[]]
    for word in words {
      let digits = word.hasPrefix("+") ? word.dropFirst() : word[...]
      if !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([])
      }
    }
    return runs.map { $0.joined(separator: " ") }.filter { run in
      (run.hasPrefix("0") || run.hasPrefix("+44")) && run.count(where: \.isNumber) >= 6
        && run.prefix { $0 != " " }.count >= 3
        && PhoneNumber.numbers(in: run).numbers.isEmpty
    }
  }
}
