internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingPublishing

struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join the shares that several machines have generated into one output.",
    discussion: """
      The output is the same, byte for byte, as one that a single run writes. Every file is proved \
      against its digest on the way; a share that is missing, changed or made from other content is \
      refused. The exit code is 2 when packs in it are withheld.

      Example:
        briefing generate --shard 1/2 --output shares/1
        briefing generate --shard 2/2 --output shares/2
        briefing merge shares/1 shares/2
      """)

  @Argument(help: "The folders of all shares, in any order.")
  var folders: [String]

  @Option(help: ArgumentHelp("Where to write.", valueName: "folder"))
  var output = "Output"

  @Option(help: ArgumentHelp("How many files to read at once.", valueName: "n"))
  var jobs = Machine.processors

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("'--jobs' takes a number of 1 or more.") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let merger = try OutputMerger(folders)
    var bar = ProgressBar(total: merger.packs, isShown: !quiet && StandardError.isTerminal)
    defer { bar.clear() }
    let summary = try await merger.write(to: output, jobs: jobs, progress: { bar.update($0) })
    bar.clear()
    if !quiet { try StandardOutput.write(summary.line(since: start)) }
    try summary.reportWithheld()
  }
}
