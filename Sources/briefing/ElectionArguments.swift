internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingValidating

/// Which election it is.
struct ElectionArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is elected: \(kinds).", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Polling day, such as 2027-05-06.", valueName: "date"))
  var pollingDay: String?

  @Option(
    help: ArgumentHelp(
      "The nations that vote, with commas between them. Default: all that can.",
      valueName: "nations"))
  var nations: String?

  @Option(
    help: ArgumentHelp(
      "At a by-election: the day on which nominations close, which its Returning Officer fixes.",
      valueName: "date"))
  var closeOfNominations: String?

  @Flag(help: "With --kind mayoral: the Mayor of London, whose election has rules of its own.")
  var london = false

  static let kinds = ElectionKind.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    _ = try chosenKind
    _ = try chosenNations
    for (option, date) in [
      ("--polling-day", pollingDay), ("--close-of-nominations", closeOfNominations),
    ] {
      if let date, CalendarDate(iso: date) == nil {
        throw ValidationError(
          "'\(option)' takes a date such as 2027-05-06, and '\(date.printable)' is none.")
      }
    }
  }

  var chosenKind: ElectionKind? {
    get throws { try kind.map { try Self.word($0, of: "kinds of election") } }
  }

  var chosenDay: CalendarDate? { pollingDay.flatMap { CalendarDate(iso: $0) } }

  var chosenNations: [Nation]? {
    get throws { try nations.map(Self.nations) }
  }

  static func nations(_ text: String) throws -> [Nation] {
    let words = text.split(whereSeparator: { ",;".contains($0) })
    guard !words.isEmpty else { throw ValidationError("'--nations' names none.") }
    return try words.map { try word($0.trimmingPrefix(/\s+/).description, of: "nations") }
  }

  /// - Parameter places: of the project, if it is in one.
  func election(
    in project: Election?, _ places: [ConstituencyIdentity]
  ) throws -> CountedElection {
    guard let kind = try chosenKind ?? project?.kind, let day = chosenDay ?? project?.pollingDay
    else {
      throw ValidationError(
        "Say which election it is, with '--kind' and '--polling-day': there is no project here whose settings say it."
      )
    }
    return try election(kind, on: day, in: project, places)
  }

  func election(
    _ kind: ElectionKind, on day: CalendarDate, in project: Election?,
    _ places: [ConstituencyIdentity]
  ) throws -> CountedElection {
    guard !london || kind == .mayoral else {
      throw ValidationError("'--london' goes with '--kind mayoral'.")
    }
    guard closeOfNominations == nil || kind == .byElection else {
      throw ValidationError(
        "'--close-of-nominations' goes with '--kind by-election': for others it is computed.")
    }
    let isProjects = kind == project?.kind && day == project?.pollingDay
    let close = isProjects ? project?.closeOfNominations : nil
    let own = kind.nations.filter { nation in places.contains { $0.nation == nation } }
    let chosen = try chosenNations ?? (own.isEmpty ? kind.nations : own)
    if let other = chosen.first(where: { !kind.nations.contains($0) }) {
      throw ValidationError(
        "A '\(kind.rawValue)' election does not take place in \(other.name), but in \(kind.nations.map(\.name).joined(separator: ", "))."
      )
    }
    return CountedElection(
      kind: kind, pollingDay: day, nations: kind.nations.filter(chosen.contains),
      closeInSettings: close, closeGiven: closeOfNominations.flatMap { CalendarDate(iso: $0) },
      inLondon: london || (!places.isEmpty && places.allSatisfy { $0.region == "London" }))
  }

  private static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ text: String, of what: String
  ) throws -> Word {
    if let word = Word(word: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw ValidationError(
      "'\(text.printable)' is none of the \(what): "
        + (Suggestion.help(for: text, in: words) ?? "they are \(words.joined(separator: ", "))."))
  }
}
