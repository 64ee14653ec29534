internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingValidating

struct TellCode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Tell the check code of a pack, or whose code somebody has.",
    discussion: """
      For whoever answers the phone: callers read out the code of their pack, and learn whether it \
      is the one of this issue. The exit code is 0 when it is.

      Example:
        briefing code aldershot
        briefing code aldershot K7P4 W9TR
      """)

  @OptionGroup var options: ProjectOptions

  @Argument(help: "The constituency, as for briefing print.")
  var constituency: String

  @Argument(help: "The code that the caller reads out, in any case, in groups or not.")
  var code: [String] = []

  func run() throws {
    let checks = CheckOptions(asOf: .today, isWithholding: true)
    let (campaign, _) = try Project(options, checking: checks)
      .packs(otherwise: "the code would be wrong")
    guard let issue = campaign.edition.issue else {
      throw ValidationError(
        "The settings count no issues, so packs have no codes: add issue.number and issue.date to Content/briefing.yml."
      )
    }
    guard campaign.edition.hasCheckCodes else {
      StandardError.write("the packs are over: no number in any of them should be used any more")
      throw ExitCode(1)
    }
    let place = try ConstituencyLookup(campaign.identities).require(constituency)
    let codes = try KnownCodes(campaign, issue, commands: options)
    let answer = code.isEmpty ? codes.current(of: place) : codes.answer(to: typed, for: place)
    try StandardOutput.write(answer.text)
    if !answer.isRight { throw ExitCode(1) }
  }

  private var typed: Result<CheckCode, CheckCode.Mistyped> {
    Result { () throws(CheckCode.Mistyped) in try CheckCode(typed: code.joined()) }
  }
}
