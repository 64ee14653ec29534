internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingValidating

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a project that works: settings, guidance, templates, tables.",
    discussion: """
      What no option says is asked for. The dates are counted back from polling day. No contact is \
      taken over: SPoCs are samples, councils have their website alone, and every pack says so until \
      'sample' is false. Nothing that stands in the folder is written over.

      Example:
        briefing new bath --kind by-election --constituency Bath
        briefing new scotland --polling-day 2028-05-04 --nations Scotland
      """)

  @Argument(help: "Where to make it: a folder, which need not be there.")
  var folder: String

  @OptionGroup var election: ElectionArguments

  @Option(
    help: ArgumentHelp(
      "Only this constituency: a name, a part of one, or an ONS code. May be given several times.",
      valueName: "constituency"))
  var constituency: [String] = []

  @Option(help: "What the election is called.")
  var name: String?

  @Option(help: "Who makes the packs.")
  var issuer: String?

  func run() throws {
    let starter = try Starter()
    let interview = Interview()
    let own = starter.edition.election
    let kind = try interview.answer(
      "--kind", election.chosenKind, "What is elected (\(ElectionArguments.kinds))",
      standIn: .init(text: own.kind.rawValue, reason: "as in the starter"),
      parse: ElectionKind.init(word:))
    let day = try interview.answer(
      "--polling-day", election.chosenDay, "Polling day, such as 2027-05-06",
      standIn: .init(
        text: own.pollingDay.description,
        reason: "as in the starter: it is over, and check says so",
        isOffered: false),
      parse: CalendarDate.init(iso:))
    var places = try constituencies(of: starter, kind, interview)
    if places.isEmpty {
      let all = kind.nations.map(\.name).joined(separator: ", ")
      let nations = try interview.answer(
        "--nations", election.chosenNations, "Which nations vote (of \(all))",
        standIn: .init(text: all, reason: "all that can"),
        parse: { try? ElectionArguments.nations($0) })
      places = starter.constituencies.filter { nations.contains($0.nation) }
    }
    let counted = try election.election(kind, on: day, in: nil, places)
    if let other = places.first(where: { !counted.nations.contains($0.nation) }) {
      throw ValidationError(
        "\(other.name) is in \(other.nation.name), which '--nations' leaves out.")
    }
    let timetable = try counted.timetable
    let name = try interview.answer(
      "--name", name, "What the election is called",
      standIn: .init(
        text: kind.usualName(in: places, inLondon: counted.inLondon), reason: "its usual name"),
      parse: { $0 })
    let issuer = try interview.answer(
      "--issuer", issuer, "Who makes the packs",
      standIn: .init(text: starter.edition.issuer, reason: "as in the starter", isOffered: false),
      parse: { $0 })
    let project = NewProject(
      starter, timetable, name: name, issuer: issuer, on: day, places: places)
    try project.checkBeforeWriting()
    try project.write(to: folder)
    for note in counted.notes(on: timetable, closing: project.close) { StandardError.write(note) }
    for note in project.notes { StandardError.write(note) }
    try StandardOutput.write(
      "wrote \(project.files.count.counted("file")) to '\(folder)': "
        + "\(places.count.counted("constituency", plural: "constituencies")), "
        + "\(timetable.rows.count.counted("date"))\n"
        + NextCommand.line(
          "cd \(NextCommand.word(folder)) && briefing generate && briefing check"))
  }

  /// Those that are named; at a by-election one.
  private func constituencies(
    of starter: Starter, _ kind: ElectionKind, _ interview: Interview
  ) throws -> [ConstituencyIdentity] {
    let lookup = ConstituencyLookup(starter.constituencies)
    guard kind == .byElection else {
      return try constituency.map { try lookup.require($0, help: Self.help) }
    }
    guard constituency.count <= 1 else {
      throw ValidationError("A by-election is in one constituency: give '--constituency' once.")
    }
    let given = try constituency.first.map { try lookup.require($0, help: Self.help) }
    let one = try interview.answer(
      "--constituency", given, "The constituency of the by-election", standIn: nil
    ) { try? lookup.require($0, help: Self.help) }
    return [one]
  }

  private static func help(_ names: [String]) -> String {
    "did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
  }
}

extension ElectionKind {
  fileprivate func usualName(in places: [ConstituencyIdentity], inLondon: Bool) -> String {
    switch self {
    case .general: "UK Parliamentary general election"
    case .byElection: "By-election in \(places.first?.name ?? "")"
    case .local: "Local elections"
    case .mayoral: inLondon ? "Election of the Mayor of London" : "Mayoral election"
    case .policeAndCrimeCommissioner: "Police and crime commissioner elections"
    case .scottishParliament: "Scottish Parliament election"
    case .senedd: "Senedd election"
    case .northernIrelandAssembly: "Northern Ireland Assembly election"
    }
  }
}
