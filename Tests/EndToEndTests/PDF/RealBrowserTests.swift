import Foundation
import TestSupport
import Testing

/// The browser that is installed; `make test` installs one on Debian.
private enum RealBrowser {
  static let isInstalled = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
  ].contains { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
}

/// `briefing pdf` as it is.
@Suite(.runsPrograms, .enabled(if: RealBrowser.isInstalled)) struct RealBrowserTests {
  @Test func printsTaggedPDFsWithBookmarksAndLeavesNothingElse() throws {
    let project = try Project.small()
    // A name that is no URL as it stands, and a home that should stay as it was.
    let temporary = "/tmp/b #%20?é-\(UInt16.random(in: .min ... .max))"
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    try project.folder.makeFolder("home")
    let outcome = try BriefingProcess(
      "/bin/sh",
      [
        "-c", #"TMPDIR=$1; HOME=$2; export TMPDIR HOME; shift 2; exec "$0" pdf "$@""#,
        BriefingProcess.binary(), temporary, project.folder("home"),
        "glen test", "lough test", "--project", project.path, "--to", project.folder("project/PDF"),
      ]
    ).wait()
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
    #expect(try project.pdfs == ["glen-test.pdf", "lough-test.pdf"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary) == [])
    #expect(try project.folder.names("home") == [])

    let pdf = String(decoding: try project.folder.data("project/PDF/glen-test.pdf"), as: UTF8.self)
    // Structure and language for screen readers, bookmarks, links within the file and out of it.
    for mark in [
      "/MarkInfo", "/Marked true", "/StructTreeRoot", "/S /H1", "/S /H2", "/Lang (en-GB)",
      "/Outlines", "/Title (In danger now?)", "/Title (Your Returning Officer)", "/URI (tel:999)",
      "/Title (Glen Test: safety and security briefing)", "/Creator (briefing)",
    ] {
      #expect(pdf.contains(mark), "\(mark)")
    }
    #expect(!pdf.contains("file:"), "where it was printed is nobody's business")
    #expect(!pdf.contains("Date (D:"), "nor is when")
    // Of tags that came with PDF 2.0, and that readers of this version do not know.
    #expect(!pdf.contains("/S /Strong"))

    let again = try project.run("pdf", "glen test", "--to", project.folder("project/PDF"))
    #expect(again.exitCode == 0, "\(again.errors)")
    let second = try project.folder.data("project/PDF/glen-test.pdf")
    #expect(String(decoding: second, as: UTF8.self) == pdf)
  }
}
