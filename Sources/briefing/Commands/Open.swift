internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingValidating

// For execvp: the browser takes this process's place.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a published pack in the browser.",
    discussion: """
      Example:
        briefing open aldershot
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var links: LinkArguments

  @Argument(help: "The constituency, as for briefing print.")
  var constituency: String

  #if os(macOS)
    private static let opener = "open"
  #else
    private static let opener = "xdg-open"
  #endif

  func run() throws {
    let (campaign, _) = try Project(options, links) { CheckOptions(asOf: .today, linkKey: $0) }
      .packs(otherwise: "no pack is opened")
    let found = try ConstituencyLookup(campaign.identities).require(constituency)
    let page =
      "\(options.output)/\(OutputLayout.path(of: .page, ofPack: campaign.edition.place(of: found)))"
    guard try FileStatus.following(page) != nil else {
      StandardError.write(
        "briefing: error: there is no page '\(page)'\n  help: run briefing generate first")
      throw ExitCode(1)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(Self.opener), strdup(page), nil]
    execvp(Self.opener, &arguments)
    throw SystemFailure(
      action: "cannot open '\(page)'", reason: "there is no program '\(Self.opener)'",
      help: "open the file in a browser yourself, or install xdg-utils")
  }
}
