internal import ArgumentParser
internal import BriefingChain
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingValidating

struct PrintTimetable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timetable",
    abstract: "Count an election's deadlines back from polling day.",
    discussion: """
      The rows of Content/data/timetable.csv, as the rules of the election and the bank holidays of \
      its nations make them. What no rule lets one compute is said. In a project, its settings say \
      which election it is, and what its table says otherwise is a warning.

      Example:
        briefing timetable --kind general --polling-day 2024-07-04
        briefing timetable --kind local --polling-day 2027-05-06 --nations England
        briefing timetable --write
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var election: ElectionArguments

  @Flag(
    help:
      "Write the rows into the project's table: those that are missing, and those that say something else."
  )
  var write = false

  func run() throws {
    let tree = try SourceTree.read(project: options.project)
    let isOutside = tree.isEmpty && options.project == "." && !write
    let chain = isOutside ? nil : try Project(options).chain
    let election = try election.election(
      in: chain?.edition?.election, chain?.campaign?.identities ?? [])
    let timetable = try election.timetable
    for note in election.notes(on: timetable, closing: election.closeInSettings) {
      StandardError.write(note)
    }
    let table = chain?.sources.tables[.timetable]
    for difference in election.differences(in: table) {
      StandardError.write(difference.description)
    }
    guard write else { return try StandardOutput.write(timetable.csv) }
    try save(timetable, over: table, in: tree)
  }

  private func save(_ timetable: Timetable, over table: Table?, in tree: SourceTree) throws {
    let path = TableName.timetable.csvPath
    guard let update = timetable.update(of: table, in: tree) else {
      let found = table?.path ?? path
      throw SystemFailure(
        action: "cannot write '\(found)'",
        reason: "it is a workbook, not UTF-8, or has rows that can't be read",
        help:
          "save it as '\(path)' in UTF-8, or type the rows into it: without --write they are printed"
      )
    }
    for change in update.changes { try StandardOutput.write(change) }
    let isNew = update.bytes != tree.files[path]
    if isNew {
      let folder = "\(options.project)/Content/data"
      try WholeFile.replace("timetable.csv", in: folder, with: update.bytes)
    }
    try StandardOutput.write(isNew ? "wrote '\(path)'" : "'\(path)' says all of it already")
    try StandardOutput.write(NextCommand.line(options.command("check")))
  }
}
