/// A day of an election that is counted back from polling day.
struct Deadline: Sendable {
  /// Of its row in the timetable; where nations have other days, theirs end in the nation's name.
  let id: String
  let name: String
  /// Working days before polling day; 0 is that day.
  let days: Int
  var until: String?
  var note: String?
  var holidays = WorkingDays.Holidays.ofNation
  let law: String
  /// Rows of other nations whose place it takes.
  var otherIDs: [String] = []

  /// Whether a row of the timetable is about it.
  func isMeant(by id: String) -> Bool {
    id == self.id || otherIDs.contains(id)
      || Nation.allCases.contains { id == self.id(endingIn: $0) }
  }

  func id(endingIn nation: Nation) -> String { "\(id)-\(Slug.make(from: nation.name))" }
}

extension Deadline {
  /// In the order of their days.
  ///
  /// - Parameter nominations: on which day before the poll they close; `nil` where nobody has said.
  static func all(
    _ rules: ConductRules, _ kind: ElectionKind, in nation: Nation, nominations: Int?
  ) -> [Deadline] {
    let own = rules.beforeNominations + (nominations.map(rules.nominations(closing:)) ?? [])
    return own + ofVoters(rules, kind, in: nation) + rules.beforePoll
  }

  /// - Parameter kind: at a general election, applications to vote by post or proxy pass over the bank
  ///   holidays of the whole kingdom as its rules do, and registration does not: in 2019 an Act of its
  ///   own had to make one day of it. For the certificate that is taken to be so: it is the earlier day.
  private static func ofVoters(
    _ rules: ConductRules, _ kind: ElectionKind, in nation: Nation
  ) -> [Deadline] {
    let holidays = kind == .general ? WorkingDays.Holidays.anywhereInTheKingdom : .ofNation
    let law = "Representation of the People Regulations for \(nation.name)"
    let register = Deadline(
      id: "register-to-vote", name: "Last day to apply to register to vote", days: 12,
      until: "23:59", note: "A later application is too late for this election.", law: law)
    if nation == .northernIreland {
      return [
        Deadline(
          id: "absent-vote-northern-ireland", name: "Last day to apply for a postal or proxy vote",
          days: 14, until: "17:00",
          note: kind.nations.count > 1
            ? "One deadline for both. It is earlier than the deadlines in the rest of the UK."
            : "One deadline for both.",
          holidays: holidays, law: law, otherIDs: ["postal-vote", "proxy-vote"]),
        register,
      ]
    }
    let certificate = Deadline(
      id: "voter-authority-certificate",
      name: "Last day to apply for a Voter Authority Certificate", days: 6, until: "17:00",
      note: "The certificate is a form of ID for voters.", holidays: holidays,
      law: "Voter Identification Regulations 2022")
    return [
      register,
      Deadline(
        id: "postal-vote", name: "Last day to apply for a postal vote", days: 11, until: "17:00",
        note:
          "It is the same for a proxy who votes by post, and for changes to a vote already set up.",
        holidays: holidays, law: law),
      Deadline(
        id: "proxy-vote", name: "Last day to apply for a proxy vote", days: 6, until: "17:00",
        note:
          "Emergency proxies, and proxies who vote by post, do not come under this deadline.",
        holidays: holidays, law: law),
    ] + (rules.asksForID ? [certificate] : []) + [
      Deadline(
        id: "emergency-proxy", name: "Last moment to apply for an emergency proxy", days: 0,
        until: "17:00",
        note:
          "For a voter who learns too late for the other deadline that they can't vote in person, for example because they fall ill.",
        law: law)
    ]
  }
}

extension ConductRules {
  private static let numerals = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]

  fileprivate var beforeNominations: [Deadline] {
    guard let notice else { return [] }
    let between = Self.numerals[notice - nominations.upperBound]
    return [
      Deadline(
        id: "notice-of-election", name: "Notice of election must be published", days: notice,
        until: noticeBy, note: "Nominations close \(between) working days later.",
        holidays: holidays, law: law)
    ]
  }

  /// What happens when nominations close, and on the day after.
  fileprivate func nominations(closing days: Int) -> [Deadline] {
    func deadline(
      _ id: String, _ name: String, _ days: Int, _ until: String, _ note: String?
    ) -> Deadline {
      Deadline(
        id: id, name: name, days: days, until: until, note: note, holidays: holidays, law: law)
    }
    let same = "The deadline is the same as for your nomination papers."
    var found: [Deadline] = []
    switch agent {
    case .withNominations:
      found.append(
        deadline(
          "withdraw-or-name-agent", "Last day to withdraw or to name your election agent", days,
          nominationsBy, same))
    case .by(let days, let until):
      found.append(
        deadline("name-agent", "Last day to name your election agent", days, until, nil))
    case .unknown:
      found.append(deadline("withdraw", "Last day to withdraw", days, nominationsBy, same))
    }
    switch list {
    case .afterObjections(let until):
      found.append(
        deadline(
          "candidates-published", "List of candidates published, if nobody objects", days, until,
          "This is the statement of persons nominated. Everyone can then see who stands."))
      found.append(
        deadline(
          "candidates-published-after-objections",
          "List of candidates published, if somebody objected", days - 1, nominationsBy,
          "This is the latest time for the statement of persons nominated."))
    case .by(let days, let until):
      found.append(
        deadline(
          "candidates-published", "List of candidates must be published", days, until,
          "This is the latest time for the statement of persons nominated. Everyone can then see who stands."
        ))
    case .soon: break
    }
    return found
  }

  fileprivate var beforePoll: [Deadline] {
    guard namesAgentsFiveDaysBefore else { return [] }
    return [
      Deadline(
        id: "polling-and-counting-agents",
        name: "Last day to name your polling and counting agents", days: 5,
        note: "Tell your Returning Officer who will watch the voting and the count for you.",
        holidays: holidays, law: law)
    ]
  }
}
