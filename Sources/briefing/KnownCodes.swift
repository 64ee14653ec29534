internal import BriefingDiagnostics
internal import BriefingValidating

/// The check codes of this issue and of those that have been closed, and what they tell a caller.
struct KnownCodes {
  private let current: Codes
  /// The newest first.
  private let closed: [Codes]
  private let names: [String: String]
  private let commands: ProjectOptions

  private struct Codes {
    let issue: Issue
    /// By the codes of the constituencies.
    let all: [String: CheckCode]

    func owner(of code: CheckCode) -> String? {
      all.filter { $0.value == code }.keys.min()
    }
  }

  struct Answer {
    let text: String
    /// What was asked for is the code of this issue.
    let isRight: Bool

    init(_ text: String, isRight: Bool = false) {
      (self.text, self.isRight) = (text, isRight)
    }
  }

  /// - Parameter commands: that an answer names are on the same project.
  init(_ campaign: Campaign, _ issue: Issue, commands: ProjectOptions) throws {
    self.commands = commands
    current = Codes(issue: issue, all: campaign.history.checkCodes)
    closed = try campaign.history.records.all.reversed().map { record in
      Codes(issue: record.issue, all: try record.checkCodes())
    }
    names = Dictionary(
      campaign.identities.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func current(of place: ConstituencyIdentity) -> Answer {
    guard let code = current.all[place.code] else { return withheld(place) }
    return Answer("\(code.text)  '\(place.name)', \(current.issue.inText)", isRight: true)
  }

  func answer(
    to typed: Result<CheckCode, CheckCode.Mistyped>, for place: ConstituencyIdentity
  ) -> Answer {
    switch typed {
    case .failure(let mistake): Answer(mistake.text)
    case .success(let code): answer(to: code, for: place)
    }
  }

  private func answer(to code: CheckCode, for place: ConstituencyIdentity) -> Answer {
    if current.all[place.code] == code {
      return Answer(
        "yes: \(code.text) is the code of '\(place.name)' in \(current.issue.inText)\n"
          + "  help: a forger can copy a code: ask the caller to read out the numbers, too",
        isRight: true)
    }
    for codes in [current] + closed {
      guard let owner = codes.all[place.code] == code ? place.code : codes.owner(of: code) else {
        continue
      }
      let name = names[owner] ?? owner
      var text = "no: \(code.text) is the code of '\(name)' in \(codes.issue.inText)"
      if codes.issue.number == current.issue.number, owner == place.code {
        text += " as it was closed, and the content has changed since"
      }
      if owner != place.code {
        text += "\n  help: ask which constituency the pack is for; it is not for '\(place.name)'"
      }
      if codes.issue.number < current.issue.number {
        let changes = commands.command("changes", ["--since", "\(codes.issue.number)"])
        text +=
          "\n  help: the pack is out of date; tell the caller to get \(current.issue.inText); \(changes) lists what has changed"
      }
      return Answer(text)
    }
    let numbers = Set(([current] + closed).map(\.issue.number)).sorted().map { "\($0)" }
    return Answer(
      "no: \(code.text) is the code of no pack\n"
        + "  help: tell the caller to use no number of that pack, and in danger to call 999, otherwise 101; tell the police of the pack, too\n"
        + "  known are the codes of issue \(numbers.joined(separator: ", ")): of older ones only those that briefing issue has closed"
    )
  }

  private func withheld(_ place: ConstituencyIdentity) -> Answer {
    Answer("'\(place.name)' has no code: its pack is withheld")
  }
}

extension Issue {
  /// For example `issue 2 of 8 June 2024`.
  fileprivate var inText: String { "issue \(number) of \(date.dayMonthYear)" }
}

extension CheckCode.Mistyped {
  fileprivate var text: String {
    let again = "\n  help: ask the caller to read it out again, sign by sign"
    switch self {
    case .signs(let signs):
      let shown = String(signs).printable
      return "no: no code has \(signs.count == 1 ? "the sign" : "any of the signs") '\(shown)': "
        + "a code has only the signs \(CheckCode.signs)" + again
    case .count(let count):
      return "no: a code has \(CheckCode.length) signs, and this one has \(count)" + again
    }
  }
}
