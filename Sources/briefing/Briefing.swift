internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingSignals

/// The command line. Exit codes: 0 done; 1 the content has errors; 2 packs were withheld; 64 wrong
/// usage; 74 the machine failed.
@main
struct Briefing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefing",
    abstract: "Safety and security briefing packs for the candidates of every UK constituency.",
    discussion: """
      A pack is complete and right, or it is not published: an error in the content stops the run, \
      and the last output stays as it was.

      Example:
        briefing generate && briefing serve
      """,
    version: Version.text,
    subcommands: [
      New.self, Generate.self, ShowPreview.self, PrintProof.self, Print.self, Serve.self,
      CheckContent.self, List.self, Open.self, Verify.self, Sign.self, Explain.self,
      PDF.self, PrintTimetable.self, CloseIssue.self, ListChanges.self,
      ListRecipients.self, TellCode.self, Links.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as SystemFailure {
      StandardError.write("briefing: error: \(failure)")
      exit(withError: ExitCode(74))
    } catch let interruption as Interruption {
      interruption.endProcess()
    } catch {
      exit(withError: error)
    }
  }
}
