internal import BriefingDiagnostics
internal import BriefingLoading

/// What a cell's text must be, and how to say that it is not.
struct ValueRule<Value> {
  let check: Check
  let parse: (String) -> Value?
  /// Follows the value in quotes: "'x' is not …".
  let problem: (String) -> String
  let help: (String) -> String?

  init(
    _ check: Check, _ problem: String, help: String, parse: @escaping (String) -> Value?
  ) {
    self.init(check, { _ in problem }, help: { _ in help }, parse: parse)
  }

  init(
    _ check: Check, _ problem: @escaping (String) -> String,
    help: @escaping (String) -> String?, parse: @escaping (String) -> Value?
  ) {
    self.check = check
    self.parse = parse
    self.problem = problem
    self.help = help
  }
}

extension ValueRule where Value: CaseIterable & RawRepresentable<String> {
  /// One of a few words.
  fileprivate static func word(
    _ check: Check, _ problem: String, of what: String
  ) -> ValueRule {
    ValueRule(
      check, { _ in problem },
      help: { text in
        let words = Value.allCases.map(\.rawValue)
        return Suggestion.help(for: text, in: words)
          ?? "the \(what) are \(words.joined(separator: ", "))"
      },
      parse: Value.init(word:))
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// One of a few words, whatever its case, blanks and hyphens.
  package init?(word: String) {
    if let value = Self(rawValue: word) {
      self = value
    } else {
      let key = TextKey.of(word)
      guard let value = Self.allCases.first(where: { TextKey.of($0.rawValue) == key }) else {
        return nil
      }
      self = value
    }
  }
}

extension ValueRule<Nation> {
  static var nation: ValueRule {
    .word(.unknownNation, "is not a nation of the United Kingdom", of: "nations")
  }
}

extension ValueRule<ElectionKind> {
  static var electionKind: ValueRule {
    .word(.unknownElection, "is no kind of election", of: "kinds")
  }
}

extension ValueRule<Readers> {
  static var readers: ValueRule {
    .word(.unknownReaders, "does not say whom the row is for", of: "readers")
  }
}

extension ValueRule<LocalTime> {
  /// A time of the day that another cell names.
  static func clock(on day: CalendarDate?) -> ValueRule {
    ValueRule(
      .invalidTime, "is no time of day", help: "write it as 16:00, in four digits",
      parse: { LocalTime(clock: $0, on: day ?? .earliest) })
  }
}

extension ValueRule<EmailAddress> {
  static var email: ValueRule {
    ValueRule(
      .invalidEmail,
      { text in
        TextHygiene.lookAlike(in: text).map { "holds \($0), which no mailbox has" }
          ?? "is not an email address"
      },
      help: { _ in "write it as name@example.org" }, parse: EmailAddress.init)
  }
}

extension ValueRule<PhoneNumber> {
  static var phone: ValueRule {
    ValueRule(
      .invalidPhone, { PhoneNumber.fault(of: $0)?.problem ?? "is no phone number" },
      help: { text in
        PhoneNumber.meant(by: text).map { "if it is '\($0.display)', write that" }
          ?? PhoneNumber.lengthHelp(for: text) ?? PhoneNumber.fault(of: text)?.help
      },
      parse: PhoneNumber.init)
  }
}

extension ValueRule<WebAddress> {
  static var website: ValueRule {
    ValueRule(
      .invalidWebsite,
      { text in
        TextHygiene.lookAlike(in: text).map { "holds \($0), which no address has" }
          ?? "is not the address of a web page"
      },
      help: { _ in "write it in full, as https://www.example.org/" }, parse: WebAddress.init)
  }
}

extension ValueRule<CalendarDate> {
  static var date: ValueRule {
    ValueRule(
      .invalidDate,
      { text in
        if text.contains(":") { return "holds more than a day" }
        if CalendarDate.readings(of: text).count == 2 { return "can be read in two ways" }
        let isISO =
          text.utf8.count == 10 && text.split(separator: "-").map(\.utf8.count) == [4, 2, 2]
        return isISO ? "is a day that no calendar has" : "is not written as a date"
      },
      help: { text in
        if text.contains(":") {
          return "write the day alone, as 2024-07-04: a time has its own column"
        }
        let readings = CalendarDate.readings(of: text)
        guard !readings.isEmpty else { return "write a date as 2024-07-04, the year first" }
        let list = readings.map { "\($0) for \($0.dayMonthYear)" }.joined(separator: ", or ")
        return "write \(list)"
      },
      parse: CalendarDate.init(iso:))
  }
}

extension ValueRule<Constituency.Basis> {
  static var basis: ValueRule {
    ValueRule(
      .invalidBasis, "does not say how sure it is",
      help: "write certain or presumed", parse: Constituency.Basis.init(word:))
  }
}

extension ValueRule<Int> {
  static var hexCoordinate: ValueRule {
    ValueRule(
      .invalidHexCell, "is not a whole number from -1000 to 1000",
      help: "write a number such as -40",
      parse: { Int($0).flatMap { (-1000...1000).contains($0) ? $0 : nil } })
  }
}

extension ValueRule<String> {
  /// An id joins tables, names a folder and stands in tags, so it is its own slug.
  static var id: ValueRule {
    ValueRule(
      .invalidID, { _ in "is not an id" },
      help: { text in
        if text.contains(where: { ",/|".contains($0) }) {
          return "if these are several, write ; between two of them"
        }
        let slug = Slug.make(from: text)
        return "use lower-case letters, digits and hyphens"
          + (slug.isEmpty ? "" : ", for example '\(slug)'")
      },
      parse: { Slug.make(from: $0) == $0 ? $0 : nil })
  }

  /// The shape of the Office for National Statistics' codes, for any nation.
  static var constituencyCode: ValueRule {
    ValueRule(
      .invalidCode, "is not a constituency code",
      help: "it is a letter and eight digits, as E14001063",
      parse: { text in
        let isShaped =
          text.utf8.count == 9 && Nation.allCases.contains { $0.begins(text) }
          && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        return isShaped ? text : nil
      })
  }
}
