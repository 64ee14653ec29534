import Foundation
import TestSupport
import Testing

/// Ctrl-C, a closed terminal, and `kill`.
@Suite(.runsPrograms) struct PDFInterruptionTests {
  /// Says who it is, and hangs with a helper that ignores what can be ignored.
  private static let hanging = #"""
    sh -c 'trap "" TERM INT HUP; sleep 300' &
    echo "$$ $!" >> "$0.processes"
    wait
    """#

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func leavesNothingBehind(signal: Int32) throws {
    let project = try Project.small()
    try project.write("the old file", to: "PDF/glen-test.pdf")
    let browser = try FakeBrowser(Self.hanging)
    let run = try browser.start(project, "--to", project.folder("project/PDF"), "--jobs", "2")
    let processes = try wait(for: 2, of: browser, during: run)
    #expect(try browser.left.count == 1)
    run.send(signal)
    let outcome = try run.wait()
    #expect(outcome.wasKilled)
    #expect(outcome.exitCode == signal)
    #expect(try browser.left == [])
    #expect(try project.pdfs == ["glen-test.pdf"])
    #expect(try project.text("PDF/glen-test.pdf") == "the old file")
    #expect(processes.filter(isRunning) == [])
  }

  /// A helper that outlives a browser's run is ended as well.
  @Test func leavesNoHelperBehindWhenAllWentWell() throws {
    let browser = try FakeBrowser(
      #"sh -c 'trap "" TERM INT HUP; sleep 300' & echo "$$ $!" >> "$0.processes"; "#
        + FakeBrowser.printing)
    #expect(try browser.print(try Project.small(), "glen-test").exitCode == 0)
    let processes = try browser.folder.text("browser.processes").split { " \n".contains($0) }
      .compactMap { Int32($0) }
    #expect(processes.count == 2)
    #expect(processes.filter(isRunning) == [])
    #expect(try browser.left == [])
  }

  /// The numbers of all processes, once so many browsers have started.
  private func wait(
    for count: Int, of browser: FakeBrowser, during run: BriefingProcess
  ) throws -> [Int32] {
    for _ in 0..<1000 where run.isRunning {
      let lines = (try? browser.folder.text("browser.processes"))?.split(separator: "\n") ?? []
      let numbers = lines.flatMap { $0.split(separator: " ") }.compactMap { Int32($0) }
      if numbers.count == 2 * count { return numbers }
      usleep(20_000)
    }
    throw BriefingProcess.Failure(description: "no browser was started: \(run.errorsSoFar)")
  }

  /// Whether it does anything: nobody may have asked yet how a dead one ended.
  private func isRunning(_ process: Int32) -> Bool {
    for _ in 0..<100 {
      guard kill(process, 0) == 0 else { return false }
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if let status, status.contains(") Z ") { return false }
      usleep(20_000)
    }
    return true
  }
}
