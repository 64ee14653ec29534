internal import ArgumentParser
internal import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
    subcommands: [
      Generate.self, Print.self, Serve.self, Check.self, List.self, Verify.self, Explain.self,
      PDF.self,
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
      endProcess(EX_IOERR)
    } catch {
      exit(withError: error)
    }
  }
}

/// The system's `exit`, which the parser's own would hide.
private func endProcess(_ code: Int32) -> Never { exit(code) }
