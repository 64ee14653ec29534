internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingLoading
internal import BriefingPreviewing
internal import BriefingServing
internal import BriefingValidating

struct ShowPreview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the packs in a browser as the content makes them now, until Ctrl-C.",
    discussion: """
      A page changes when Content or Templates change, and keeps its place. What is wrong stands \
      above the last good page. Nothing is written, and only this machine can reach it. The fewest \
      packs that show everything stand at /proof.

      Example:
        briefing preview
        briefing preview --port 0 --as-of 2024-06-30
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: ArgumentHelp("The port; 0 takes a free one.", valueName: "port"))
  var port = 8081

  @Flag(
    help:
      "Show the packs in spite of errors in the data of single constituencies, as generate does.")
  var withhold = false

  @Option(
    help: ArgumentHelp(
      "The browser that makes PDFs. Default: the first that is found on PATH.", valueName: "path"))
  var browser: String?

  @OptionGroup var checks: CheckArguments

  func validate() throws { try validatePort(port) }

  func run() async throws {
    guard try !SourceTree.read(project: options.project).isEmpty else {
      throw ProjectOptions.noProject(options.project)
    }
    let preview = Preview(
      of: options.project, browser: browser,
      options: { [checks, withhold] day in checks.options(withholding: withhold, asOf: day) },
      onChange: { [list = options.command("check", checks.words)] in
        StandardError.write($0.report(listedBy: list))
      })
    try await withThrowingTaskGroup(of: Void.self) { [port] group in
      // Also without a browser: a change is said as soon as it is made.
      group.addTask {
        while !Task.isCancelled {
          preview.look()
          try await Task.sleep(for: preview.pause)
        }
      }
      group.addTask {
        try await PageServer(port: port, answering: preview.answer).run(
          onListening: { StandardError.write("Open \($0) (Ctrl-C stops the preview)") })
      }
      // The server's, which ends when it is told to.
      let end = await group.nextResult()
      group.cancelAll()
      await preview.close()
      try end?.get()
    }
  }
}

extension ProjectChange {
  /// What a terminal shows of it.
  fileprivate func report(listedBy command: String) -> String {
    let files =
      changed.count > 3
      ? "\(changed.prefix(3).joined(separator: ", ")) and \((changed.count - 3).counted("other file"))"
      : changed.joined(separator: ", ")
    let lead = files.isEmpty ? "" : "Changed: \(files)\n"
    if let failure = view.failure {
      return "briefing: error: \(failure)\n  help: the last good packs stand until it is back"
    }
    guard view.errors.isEmpty else {
      let list = FindingList(view.errors)
        .examples(limit: FindingList.few, othersBy: "\(command) --all --id")
      return "\(lead)\(list)\n\(view.diagnostics.counted)"
        + (view.isCurrent || view.packs == 0 ? "" : ": the pages are the last good ones")
    }
    let warnings = view.diagnostics.isEmpty ? "" : ", \(view.diagnostics.counted)"
    return "\(lead)\(view.packs.counted("pack"))\(warnings)"
  }
}
