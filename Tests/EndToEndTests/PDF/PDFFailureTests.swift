import Foundation
import TestSupport
import Testing

/// Browsers that fail.
private enum Failing {
  /// A script, and what the run says of it.
  static let scripts = [
    ("echo noise; echo 'no display' >&2; exit 3", "exit code 3; it said: no display"),
    ("exit 1", "the browser ended with exit code 1"),
    (":", "the browser did not print: Printing failed"),
    ("answer ',\"result\":{}'", "no complete PDF"),
    ("answer ',\"result\":{\"data\":\"?\"}'", "no complete PDF"),
    ("printf 'no JSON\\0' >&4", "cannot understand the browser"),
    ("printf '{\"method\":\"Inspector.targetCrashed\"}\\0' >&4; sleep 100", "the page crashed"),
    ("exec 3>&- 4>&-; sleep 100", "the browser was ended by signal 9"),
    (": > \"$pdf\"", "no complete PDF"),
    ("echo '<html>' > \"$pdf\"", "no complete PDF"),
    ("{ echo %PDF-1.4; echo half; } > \"$pdf\"", "no complete PDF"),
    ("{ echo; echo %PDF-1.4; echo %%EOF; } > \"$pdf\"", "no complete PDF"),
    ("{ echo %PDF-1.4; echo %%EOF; echo more; } > \"$pdf\"", "no complete PDF"),
    ("\(FakeBrowser.printing); exit 4", "exit code 4"),
    ("\(FakeBrowser.printing); kill -KILL $$", "ended by signal 9"),
    ("sleep 100", "the browser took longer than 1 s"),
    ("trap '' TERM INT HUP; while :; do sleep 100; done", "the browser took longer than 1 s"),
  ]
}

/// What a browser can do wrong.
@Suite(.runsPrograms) struct PDFFailureTests {
  @Test(arguments: Failing.scripts)
  func leavesTheOldFileAndSaysWhy(script: String, expected: String) throws {
    let project = try Project.small()
    try project.write("the old file", to: "PDF/glen-test.pdf")
    let browser = try FakeBrowser(script)
    // A busy machine lets one that answers wait, too.
    let limit = expected.contains("longer") ? "1" : "100"
    let outcome = try browser.print(project, "glen-test", "--time-limit", limit)
    #expect(outcome.exitCode == 74)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("briefing: error: cannot print 'Glen Test': "))
    #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").filter { !$0.hasPrefix("  help: ") }.count == 1)
    #expect(try project.pdfs == ["glen-test.pdf"])
    #expect(try project.text("PDF/glen-test.pdf") == "the old file")
    #expect(try browser.left == [])
  }

  @Test func saysThatTheBrowserDoesNotOpenThePage() throws {
    let browser = try FakeBrowser(":")
    try browser.folder.write(
      browser.folder.text("browser").replacing(
        #""frameId":"F""#, with: #""errorText":"net::ERR_FILE_NOT_FOUND""#), to: "browser")
    let outcome = try browser.print(try Project.small(), "glen-test")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("could not open the page: net::ERR_FILE_NOT_FOUND"))
    #expect(outcome.errors.contains("  help: a browser that is a snap"))
  }

  @Test func printsTheOthersWhenOneFails() throws {
    let project = try Project.small()
    let script = #"if grep -q '<title>Glen Test' "$page"; then echo broken >&2; exit 1; fi; "#
    let outcome = try FakeBrowser(script + FakeBrowser.printing).print(project)
    #expect(outcome.exitCode == 74)
    #expect(outcome.output.hasPrefix("5 PDFs, "))
    #expect(outcome.errors.contains("cannot print 'Glen Test': the browser ended with exit code 1"))
    #expect(
      try project.pdfs
        == GenerateTests.packs.sorted().filter { $0 != "glen-test" }.map { "\($0).pdf" })
  }

  /// A browser that hangs would take its time limit for each of 650 packs.
  @Test func givesUpWhenSeveralFailInARow() throws {
    let project = try Project.small()
    let outcome = try FakeBrowser("exit 1").print(project, "--jobs", "1")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.components(separatedBy: "briefing: error: ").count == 4)
    #expect(outcome.errors.hasSuffix("3 packs not tried: several in a row could not be printed\n"))
  }

  @Test func saysWhichBrowserIsMissing() throws {
    let outcome = try Project.small().run("pdf", "glen-test", "--browser", "/no/such/browser")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("there is no program '/no/such/browser'"))
  }

  // On macOS one may be in /Applications.
  #if os(Linux)
    @Test func saysWhatToInstallWhenThereIsNoBrowser() throws {
      let outcome = try BriefingProcess.shell(
        #"PATH=/nowhere exec "$0" pdf glen-test --project "$1""#, try Project.small().path)
      #expect(outcome.exitCode == 74)
      #expect(outcome.errors.contains("no browser is installed"))
      #expect(outcome.errors.contains("apt install chromium"))
    }
  #endif

  @Test func saysThatItCanNotWriteTheFile() throws {
    let project = try Project.small()
    try project.folder.makeFolder("project/PDF/glen-test.pdf/in-the-way")
    let browser = try FakeBrowser(FakeBrowser.printing)
    let outcome = try browser.print(project, "glen-test")
    #expect(outcome.exitCode == 74)
    #expect(outcome.errors.contains("cannot print 'Glen Test': cannot write '"))
    #expect(try project.pdfs == ["glen-test.pdf"])
    #expect(try browser.left == [])
  }
}
