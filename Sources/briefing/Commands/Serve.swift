internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingServing

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the output folder over HTTP, until Ctrl-C.",
    discussion: """
      Only this machine can reach it, unless --host says otherwise. There is no encryption: for \
      readers elsewhere put a web server in front of it, or copy the folder to one.

      Example:
        briefing serve --port 8080
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("The port; 0 takes a free one.", valueName: "port"))
  var port = 8080

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "host"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "What to serve. Default: Output, in the project's folder.", valueName: "folder"))
  var output: String?

  func validate() throws { try validatePort(port) }

  func run() async throws {
    let folder = output ?? options.output
    let names = try Directory.names(in: folder) ?? []
    let isPrivate = names.contains(OutputLayout.privatePacks)
    guard isPrivate || names.contains(OutputLayout.index) else {
      StandardError.write(
        "briefing: error: there is nothing to serve in '\(folder)'\n  help: run briefing generate first"
      )
      throw ExitCode(1)
    }
    try await PageServer(folder: folder, host: host, port: port).run(
      onListening: { address in
        StandardError.write("Open \(address) (Ctrl-C stops the server)")
        if isPrivate {
          StandardError.write(
            "Each pack has a private link, and no page lists them: briefing recipients does")
        }
      },
      onWarning: { StandardError.write("briefing: warning: \($0)") },
      onFailure: { StandardError.write("briefing: error: \($0)") })
  }
}

extension ParsableCommand {
  func validatePort(_ port: Int) throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("'--port' takes a number from 0 to 65535.")
    }
  }
}
