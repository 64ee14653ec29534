import Foundation
import TestSupport

/// A shell in a project of a few constituencies that `briefing new` has made, for commands as people read
/// them. What would wait for a person does not: a server ends once it listens, and what leads out of the
/// machine leads nowhere. The folder is their home.
struct TypedCommands {
  let folder: TemporaryFolder

  private static let server = #"""
    rm -f "$0.log"
    "$briefing" "$@" --port 0 2>"$0.log" &
    until grep -qs '^Open http://' "$0.log"; do kill -0 $! || exit 1; sleep 0.1; done
    kill -TERM $!
    wait $!
    """#

  init() throws {
    folder = try TemporaryFolder()
    let binary = try BriefingProcess.binary()
    let programs = [
      "briefing": """
      briefing='\(binary)'
      case $1 in serve | preview) ;; *) exec "$briefing" "$@" ;; esac
      \(Self.server)
      """,
      "jq": "cat", "lp": "cat", "less": "cat", "open": "test -f \"$1\"",
      "xdg-open": "test -f \"$1\"",
    ]
    for (name, script) in programs { try folder.write("#!/bin/sh\n\(script)\n", to: "bin/\(name)") }
    let browser = try FakeBrowser(FakeBrowser.printing)
    try folder.write(browser.folder.text("browser"), to: "bin/chromium")
    // A key and the file that lets it sign, as the chapter on signatures makes them.
    try folder.makeFolder(".ssh")
    let key = try SigningKey(".ssh/packs", in: folder)
    // The forms that came back stand in a folder of their own, with nothing to change.
    let codes = try run(
      [
        [
          "chmod +x bin/*",
          "briefing new project --polling-day 2027-05-06 --constituency bath --constituency aldershot --constituency 'ynys mon' --constituency E14001064",
          "cd project && sed -Ei '/^# (issue:|  (number|date):)/s/^# //' Content/briefing.yml && briefing check --report worklist && mkdir returned && cp worklist/forces/hampshire/rows.csv returned",
        ]
      ], in: ".")
    try folder.write(key.line(for: "packs@council.example"), to: "project/signers")
    guard codes.map(\.code) == [0, 0, 0] else {
      throw BriefingProcess.Failure(description: "no project: \(codes)")
    }
  }

  /// Runs them in their order, those of a group in one shell.
  ///
  /// - Returns: what each ended with.
  func run(
    _ groups: [[String]], in place: String = "project"
  ) throws -> [(command: String, code: Int, said: String)] {
    try groups.flatMap { group in
      let lines = group.map { "{ \($0)\n} 2>&1\nprintf '\\n\(Self.mark)%s\\n' $?" }
      let start = "export HOME=\"$0\" PATH=\"$0/bin:$PATH\"; cd \"$0/$1\" || exit\n"
      let outcome = try BriefingProcess(
        "/bin/bash",
        ["-o", "pipefail", "-c", start + lines.joined(separator: "\n"), folder.path, place]
      ).wait()
      let parts = outcome.output.components(separatedBy: "\n\(Self.mark)")
      guard parts.count == group.count + 1 else {
        throw BriefingProcess.Failure(description: "\(group) broke off: \(outcome.output)")
      }
      // What stands behind the first line of a part is the next command's.
      let codes = parts.dropFirst().map { Int($0.prefix { $0 != "\n" }) ?? -1 }
      return zip(group, zip(codes, parts)).map { ($0, $1.0, $1.1) }
    }
  }

  private static let mark = "ended with "
}
