import Foundation
import TestSupport
import Testing

/// `briefing pdf`, with a script for a browser.
@Suite(.runsPrograms) struct PDFTests {
  @Test func printsThePackThatGenerateWrites() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let browser = try FakeBrowser(FakeBrowser.printing)
    let outcome = try browser.print(project, "lough test", "glen-test")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("2 PDFs, "))
    #expect(try project.pdfs == ["glen-test.pdf", "lough-test.pdf"])
    for name in ["glen-test", "lough-test"] {
      let page = try project.text("Output/packs/\(name)/index.html")
      #expect(try project.text("PDF/\(name).pdf") == "%PDF-1.4\n\(page)%%EOF\n")
    }
    #expect(try browser.left == [])
  }

  /// The pack's own message, and around it the file; where no pack has a message, none.
  @Test func writesAMailWithTheFileBesideIt() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let browser = try FakeBrowser(FakeBrowser.printing)
    #expect(try browser.print(project, "glen-test", "--mail").exitCode == 0)
    #expect(try project.pdfs == ["glen-test.eml", "glen-test.pdf"])
    let mail = try project.text("PDF/glen-test.eml")
    let pdf = try project.folder.data("project/PDF/glen-test.pdf")
    #expect(
      mail.contains("\r\n\r\n\(pdf.base64EncodedString(options: .lineLength76Characters))\r\n"))
    let own = try project.text("Output/packs/glen-test/pack.eml")
    let texts = try #require(own.range(of: "Content-Type: multipart/alternative"))
    #expect(mail.contains(own[texts.lowerBound...]))

    try project.replace(", mail]", with: "]", in: "Content/briefing.yml")
    let refused = try browser.print(project, "glen-test", "--mail")
    #expect(refused.exitCode == 64)
    #expect(refused.errors.contains("'--mail' needs the form 'mail'"))
  }

  /// Also where one message holds both languages.
  @Test(arguments: ["", "bilingual: [mail]"])
  func namesTheFileInAMailAsItStandsBesideIt(setting: String) throws {
    let project = try Project.bilingual()
    let settings = "Content/briefing.yml"
    try project.write(project.text(settings) + "\n\(setting)\n", to: settings)
    let browser = try FakeBrowser(FakeBrowser.printing)
    let outcome = try browser.print(project, "bryn-test", "--mail")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    for name in ["bryn-test", "bryn-test-cy"] {
      let mail = try project.text("PDF/\(name).eml")
      let pdf = try project.folder.data("project/PDF/\(name).pdf")
      #expect(mail.contains("filename=\"\(name).pdf\""))
      #expect(mail.contains(pdf.base64EncodedString(options: .lineLength76Characters)))
    }
  }

  /// Not as they were when somebody last generated.
  @Test func printsTheContentAsItIsNow() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    try project.replace("Elections Test Team", with: "Other Team", in: "Content/briefing.yml")
    let outcome = try FakeBrowser(FakeBrowser.printing).print(project, "glen-test")
    #expect(outcome.exitCode == 0)
    #expect(try project.text("PDF/glen-test.pdf").contains("Other Team"))
  }

  @Test(arguments: ["1", "4"]) func printsAllPacksOnce(jobs: String) throws {
    let project = try Project.small()
    let outcome = try FakeBrowser(FakeBrowser.printing).print(project, "--jobs", jobs)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try project.pdfs == GenerateTests.packs.map { "\($0).pdf" }.sorted())
  }

  /// To start a browser takes longer than to print a page.
  @Test func startsNoMoreBrowsersThanPrintAtOnce() throws {
    let browser = try FakeBrowser(#"echo "$$" >> "$0.processes"; "# + FakeBrowser.printing)
    #expect(try browser.print(try Project.small(), "--jobs", "2").exitCode == 0)
    let processes = try browser.folder.text("browser.processes").split(separator: "\n")
    #expect(processes.count == GenerateTests.packs.count)
    #expect(Set(processes).count <= 2)
  }

  /// What a browser puts in that differs from one time to the next.
  @Test func makesTheSameFileOfTheSamePage() throws {
    let project = try Project.small()
    for (date, first) in [("20240608010203+00'00'", "00000007"), ("20250101000000Z", "00012345")] {
      let script = """
        { echo "%PDF-1.4"; echo "/CreationDate (D:\(date))"; echo "/ModDate (D:\(date))>>"
        echo "/ID (node\(first)) (node99999999) (node\(first)) (node1)"; echo "%%EOF"; } > "$pdf"
        """
      #expect(try FakeBrowser(script).print(project, "glen-test").exitCode == 0)
      let blank = { (key: String) in
        String(repeating: " ", count: "/\(key) (D:\(date))".utf8.count)
      }
      #expect(
        try project.text("PDF/glen-test.pdf") == """
          %PDF-1.4
          \(blank("CreationDate"))
          \(blank("ModDate"))>>
          /ID (node00000000) (node00000001) (node00000000) (node1)
          %%EOF

          """)
    }
  }

  /// Many send with it, and nobody wants to learn it file by file.
  @Test func saysWhatGOVUKNotifyWouldNotTake() throws {
    let project = try Project.small()
    for (pages, size, note) in [
      (10, 100, ""),
      (12, 100, "2 of 2 PDFs: more than the 10 pages that a letter by GOV.UK Notify may have"),
      (1, 2 << 20, "2 of 2 PDFs: more than the 2 MB that GOV.UK Notify takes, up to 2,097,"),
    ] {
      let script = """
        { echo "%PDF-1.4"; echo "<</Type /Pages"; for page in $(seq \(pages)); do
        echo "<</Type /Page"; done; head -c \(size) /dev/zero; echo; echo "%%EOF"; } > "$pdf"
        """
      let outcome = try FakeBrowser(script).print(project, "glen-test", "lough-test")
      #expect(outcome.exitCode == 0)
      #expect(note.isEmpty ? outcome.errors == "" : outcome.errors.hasPrefix(note))
    }
  }

  @Test func printsIntoTheFolderThatItIsStartedIn() throws {
    let project = try Project.small()
    let browser = try FakeBrowser(FakeBrowser.printing)
    let outcome = try BriefingProcess.run(
      ["pdf", "glen-test", "--project", project.path, "--browser", "./browser"],
      in: browser.folder.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try browser.folder.names() == ["browser", "glen-test.pdf", "temporary"])
  }

  /// Nobody else may read or change a page before it is printed.
  @Test func keepsPagesInAFolderOfItsOwn() throws {
    let browser = try FakeBrowser(
      #"ls -ld "$(dirname "$page")" "$(dirname "$page")/.." "$page" > "$0.modes""# + "\n"
        + FakeBrowser.printing)
    #expect(try browser.print(try Project.small(), "glen-test").exitCode == 0)
    let modes = try browser.folder.text("browser.modes").split(separator: "\n").map {
      $0.prefix(10)
    }
    #expect(modes.filter { $0 == "drwx------" }.count == 2, "\(modes)")
    #expect(modes.filter { $0 == "-rw-------" }.count == 1, "\(modes)")
  }

  /// The page comes from a file, and nothing that it names can be asked for.
  @Test func letsTheBrowserAskNobody() throws {
    let browser = try FakeBrowser(
      #"printf '%s\n' "$@" > "$0.arguments""# + "\n" + FakeBrowser.printing)
    #expect(try browser.print(try Project.small(), "glen-test").exitCode == 0)
    let arguments = try browser.folder.text("browser.arguments").split(separator: "\n")
    #expect(arguments.contains("--disable-background-networking"))
    #expect(arguments.contains("--host-resolver-rules=MAP * ~NOTFOUND"))
    #expect(arguments.contains("--no-sandbox") == (getuid() == 0))
  }

  @Test func printsNothingWhenTheContentHasErrors() throws {
    let project = try Project.small()
    try project.replace("issuer:", with: "isuer:", in: "Content/briefing.yml")
    let outcome = try FakeBrowser(FakeBrowser.printing).print(project, "glen-test")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("no pack was printed"))
    #expect(try project.pdfs == [])
  }

  @Test func refusesAConstituencyThatThereIsNot() throws {
    let project = try Project.small()
    let outcome = try FakeBrowser(FakeBrowser.printing).print(project, "glen-test", "nowhere")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("there is no constituency 'nowhere'"))
    #expect(try project.pdfs == [])
  }
}
