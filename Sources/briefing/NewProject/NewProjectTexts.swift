internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// What is written for a new project alone.
struct NewProjectTexts {
  let name: String
  let issuer: String
  let kind: ElectionKind
  let pollingDay: CalendarDate
  let close: LocalTime?
  let languages: [String]
  /// Of its constituencies, sorted.
  let codes: [String]

  static let ignored = """
    Output/
    .Output.briefing/
    .DS_Store
    ~$*
    .~lock.*

    """

  var settings: String {
    let nominations =
      close.map { "close-of-nominations: \($0.iso)" }
      ?? "# close-of-nominations: \(pollingDay)T16:00, with the day on which it is"
    return """
      # What is true of every pack of this election.
      election:
        name: \(Self.quoted(name))
        # general, by-election, local, mayoral, police-and-crime-commissioner,
        # scottish-parliament, senedd or northern-ireland-assembly
        kind: \(kind.rawValue)
        # When you change it, have the dates counted anew: briefing timetable --write
        polling-day: \(pollingDay)
        \(nominations)

      # Who a reader can hold the pack against.
      issuer: \(Self.quoted(issuer))

      # Which issue of the packs this is. Count it up whenever you publish them anew.
      # issue:
      #   number: 1
      #   date: \(pollingDay)

      # true prints a banner on every pack: no contact in it is to be used. Write false when all are real.
      sample: true

      # Where the packs are published, and whom to tell of a wrong contact.
      # site:
      #   url: https://briefings.example/
      #   report-to: wrong-number@briefings.example

      languages: [\(languages.joined(separator: ", "))]

      # What stands beside the page and the text of each pack.
      forms: [\(PackForm.all.compactMap(\.setting).joined(separator: ", "))]

      contacts:
        # A contact checked longer ago than this is out of date.
        max-age-days: 30

      # A constituency that is missing from the data gets no pack: these are all of them.
      expected-constituencies: \(codes.count)
      constituency-codes: [\(Self.ranges(of: codes).joined(separator: ", "))]

      """
  }

  var readme: String {
    """
    # Briefing packs: \(name.printable)

    The safety and security briefing packs of this election's candidates, made with `briefing`.

    ```text
    Content/briefing.yml      the election, who makes the packs, their forms
    Content/data/             the tables, and SOURCES.md, which says where they come from
    Content/guidance/         the guidance, a file for each section, in each language
    Templates/                what a pack looks like
    ```

    In this folder:

    ```sh
    briefing preview    # shows each change at http://127.0.0.1:8081/; Ctrl-C ends it
    briefing check      # what is wrong, and what may be
    briefing generate   # writes the packs to Output
    briefing verify     # proves them
    briefing serve      # then open http://127.0.0.1:8080/; Ctrl-C ends it
    ```

    ## What to fill in first

    \(steps.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))

    `briefing check --strict` lists what is left. When that is only the word `sample`, write
    `sample: false`.

    """
  }

  private var steps: [String] {
    let spocs = """
      `Content/data/spoc-contacts.csv`: the police contacts. Those that are there are made up: the numbers
         are reserved for drama, the mailboxes end in `.example`.
      """
    let areas = """
      `Content/data/constituencies.csv` has constituencies of the UK Parliament, for want of others: write
         the areas of this election, and their number and codes into `Content/briefing.yml`.
      """
    let others = [
      """
      `Content/data/returning-officers.csv`: mailbox, phone, and the day on which you checked them. Where
         `returning_officer_basis` in `constituencies.csv` says `presumed`, ask the council whether it runs
         the election.
      """,
      """
      `Content/data/national-services.csv`: check each address, and write the day into `checked_on`.
      """,
      """
      `Content/data/timetable.csv` is counted back from polling day, for `briefing timetable` to do again
         when that changes. Hold it against the Electoral Commission's timetable.
      """,
      """
      `Content/briefing.yml`: `issue`, and `site` with the address at which you publish.
      """,
    ]
    return (kind.isToCommons ? [] : [areas]) + (kind.hasSPoCs ? [spocs] : []) + others
  }

  /// The starter's own account of its data, with what is another in this project.
  func sources(_ starter: [UInt8], of places: Set<String>) -> [UInt8] {
    var isDropped = false
    var isInTable = false
    let lines = String(decoding: starter, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).filter { line in
      if line.hasPrefix("- ") || line.hasPrefix("#") || line.isEmpty { isDropped = false }
      if line.hasPrefix("- **Dates of another election.**") { isDropped = true }
      if line.hasPrefix("| dates of `timetable.csv` ") { return false }
      if line.hasPrefix("## ") { isInTable = line == "## How each Returning Officer is known" }
      if isInTable, line.hasPrefix("| "), !line.hasPrefix("| constituency"),
        !line.hasPrefix("| ---")
      {
        return places.contains(String(line.dropFirst(2).prefix { $0 != "|" }.dropLast()))
      }
      return !isDropped
    }
    let own = """
      The rows of this project are some of those that `briefing` brings along, and this is its account of
      them. Besides: no mailbox and no phone of a Returning Officer was taken over, nor any day on which
      something was checked. The dates of `timetable.csv` are counted back from polling day, by the rules
      that its column `source` names.
      """
    return Array(([lines[0], "", Substring(own)] + lines.dropFirst()).joined(separator: "\n").utf8)
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped.replacing("\n", with: "\\n"))\""
  }

  /// For example `E14001063-E14001605`, where all codes between are there.
  private static func ranges(of codes: [String]) -> [String] {
    var ranges: [(first: String, last: String)] = []
    for code in codes {
      if let last = ranges.last?.last, last.first == code.first,
        let (before, number) = Optional((Int(last.dropFirst()), Int(code.dropFirst()))),
        before.map({ $0 + 1 }) == number
      {
        ranges[ranges.count - 1].last = code
      } else {
        ranges.append((code, code))
      }
    }
    return ranges.map { $0.first == $0.last ? $0.first : "\($0.first)-\($0.last)" }
  }
}

extension ElectionKind {
  /// Whether the starter's constituencies are its areas.
  var isToCommons: Bool { [.general, .byElection].contains(self) }
}

extension LocalTime {
  /// As settings have it, for example `2024-06-07T16:00`.
  fileprivate var iso: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date)T\(padded(hour)):\(padded(minute))"
  }
}
