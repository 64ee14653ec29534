internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a check, or list all of them as Markdown.",
    discussion: """
      Example:
        briefing explain stale-contact
        briefing explain > checks.md
      """)

  @Argument(
    help: ArgumentHelp("What stands in brackets behind a message.", valueName: "check"))
  var check: String?

  func validate() throws {
    guard let check, DiagnosticID(rawValue: check) == nil else { return }
    let names = DiagnosticID.allCases.map(\.rawValue)
    let help = Suggestion.help(for: check, in: names) ?? "briefing explain lists all of them."
    throw ValidationError("There is no check '\(check.printable)': \(help)")
  }

  func run() throws {
    if let id = check.flatMap(DiagnosticID.init) {
      return try StandardOutput.write("\(id.rawValue): \(id.summary)")
    }
    var lines = ["# What briefing checks"]
    for group in DiagnosticID.Group.allCases {
      lines += ["", "## \(group.rawValue)", "", "| check | what it finds |", "| --- | --- |"]
      lines += DiagnosticID.allCases.filter { $0.group == group }
        .map { "| `\($0.rawValue)` | \($0.summary) |" }
    }
    try StandardOutput.write(lines.joined(separator: "\n"))
  }
}
