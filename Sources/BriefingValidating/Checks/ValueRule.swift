internal import BriefingDiagnostics

/// What a cell's text must be, and how to say that it is not.
struct ValueRule<Value> {
  let id: DiagnosticID
  let parse: (String) -> Value?
  /// Follows the value in quotes: "'x' is not …".
  let problem: String
  let help: (String) -> String?

  init(
    _ id: DiagnosticID, _ problem: String, help: String, parse: @escaping (String) -> Value?
  ) {
    self.init(id, problem, help: { _ in help }, parse: parse)
  }

  init(
    _ id: DiagnosticID, _ problem: String, help: @escaping (String) -> String?,
    parse: @escaping (String) -> Value?
  ) {
    self.id = id
    self.parse = parse
    self.problem = problem
    self.help = help
  }
}

extension ValueRule<Nation> {
  static var nation: ValueRule {
    ValueRule(
      .unknownNation, "is not a nation of the United Kingdom",
      help: { text in
        let names = Nation.allCases.map(\.name)
        return Suggestion.help(for: text, in: names)
          ?? "the nations are \(names.joined(separator: ", "))"
      },
      parse: Nation.init(rawValue:))
  }
}

extension ValueRule<EmailAddress> {
  static var email: ValueRule {
    ValueRule(
      .invalidEmail, "is not an e-mail address", help: "write it as name@example.org",
      parse: EmailAddress.init)
  }
}

extension ValueRule<PhoneNumber> {
  static var phone: ValueRule {
    ValueRule(
      .invalidPhone, "is not a UK phone number",
      help: "write it with its leading zero, as 01632 960001, or as +44 1632 960001",
      parse: PhoneNumber.init)
  }
}

extension ValueRule<WebAddress> {
  static var website: ValueRule {
    ValueRule(
      .invalidWebsite, "is not the address of a web page",
      help: "write it in full, as https://www.example.org/", parse: WebAddress.init)
  }
}

extension ValueRule<CalendarDate> {
  static var date: ValueRule {
    ValueRule(
      .invalidDate, "is not a date", help: "write the year first, as 2024-07-04",
      parse: CalendarDate.init(iso:))
  }
}

extension ValueRule<Constituency.Basis> {
  static var basis: ValueRule {
    ValueRule(
      .invalidBasis, "does not say how sure it is",
      help: "write certain or presumed", parse: Constituency.Basis.init(rawValue:))
  }
}

extension ValueRule<Int> {
  static var hexCoordinate: ValueRule {
    ValueRule(
      .invalidHexCell, "is not a whole number", help: "write a number such as -40",
      parse: { Int($0) })
  }
}

extension ValueRule<String> {
  /// An id joins tables, names a folder and stands in tags, so it is its own slug.
  static var id: ValueRule {
    ValueRule(
      .invalidID, "is not an id",
      help: { text in
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
          text.utf8.count == 9 && Nation.allCases.contains { $0.codePrefix == text.first }
          && text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        return isShaped ? text : nil
      })
  }
}
