import Foundation
import TestSupport
import Testing

/// The code by which somebody on the phone learns whether a pack is genuine.
@Suite(.runsPrograms) struct CheckCodesTests {
  private static let (settings, contacts) = (
    "Content/briefing.yml", "Content/data/spoc-contacts.csv"
  )

  private func code(of place: String, in project: Project) throws -> String {
    let outcome = try project.run("code", place)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return String(outcome.output.prefix(9))
  }

  @Test func isTheSameWhereverItStands() throws {
    let project = try Project.bilingual()
    try project.expectDone("generate")
    try project.expectDone("verify")
    let open = project.folder("Public")
    try project.expectDone("generate", "--edition", "public", "--output", open)
    try project.expectDone("verify", "--edition", "public", "--output", open)
    let code = try code(of: "bryn-test", in: project)
    let pack = "packs/bryn-test"
    let files =
      ["index.html", "pack.txt", "card.html", "pack.eml"].flatMap {
        ["\(pack)/\($0)", "\(pack)/cy/\($0)"]
      }
      + ["check/index.html", "cy/check/index.html"]
    for folder in ["project/Output", "Public"] {
      for file in files {
        let text = try project.folder.text("\(folder)/\(file)")
          .replacing("=C2=A0", with: " ").replacing("\u{A0}", with: " ").replacing(
            "=\r\n", with: "")
        #expect(text.contains(code), "\(folder)/\(file)")
      }
    }
  }

  @Test func standsInAListForAllToCompare() throws {
    let project = try Project.small()
    try project.expectDone("generate")
    let page = try project.text("Output/check/index.html").replacing("\u{A0}", with: " ")
    #expect(page.contains("Issue 2, 8 June 2024."))
    let codes = page.matches(of: /<td><span class="number">(.{9})<\/span><\/td>/).map {
      String($0.1)
    }
    #expect(Set(codes).count == 6)
    for slug in ["ashford-vale", "bryn-test", "glen-test", "lough-test", "ynys-brawf"] {
      #expect(try codes.contains(code(of: slug, in: project)))
      #expect(page.contains("<a href=\"../packs/\(slug)/index.html\">"))
    }
  }

  @Test func isTheOneOfThisIssueOrOfAnother() throws {
    let project = try Project.small()
    try project.expectDone("generate")
    try project.expectDone("issue", "--sample")
    let old = try code(of: "bryn-test", in: project)
    let right = try project.run("code", "bryn-test", old.lowercased())
    #expect(right.exitCode == 0)
    #expect(
      right.output.hasPrefix("yes: \(old) is the code of 'Bryn Test' in issue 2 of 8 June 2024\n"))
    #expect(right.output.contains("a forger can copy a code"))
    try project.replace("number: 2", with: "number: 3", in: Self.settings)
    try project.replace("date: 2024-06-08", with: "date: 2024-06-10", in: Self.settings)
    let words = old.split(separator: " ").map(String.init)
    let outdated = try project.run("code", ["bryn-test"] + words)
    #expect(outdated.exitCode == 1)
    #expect(
      outdated.output == """
        no: \(old) is the code of 'Bryn Test' in issue 2 of 8 June 2024
          help: the pack is out of date; tell the caller to get issue 3 of 10 June 2024; briefing changes --project '\(project.path)' --since 2 lists what has changed

        """)
    let other = try project.run("code", "glen-test", old)
    #expect(other.exitCode == 1)
    #expect(other.output.contains("the code of 'Bryn Test' in issue 2"))
    #expect(other.output.contains("it is not for 'Glen Test'"))
  }

  @Test func isNotTrustedWhenNobodyKnowsIt() throws {
    let outcome = try Project.small().run("code", "bryn-test", "K7P4-W9TR")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.hasPrefix("no: K7P4 W9TR is the code of no pack\n"))
    #expect(outcome.output.contains("use no number of that pack, and in danger to call 999"))
    #expect(outcome.output.contains("known are the codes of issue 2:"))
  }

  @Test(arguments: [
    ("K7P4 W9TO", "no: no code has the sign 'O': a code has only the signs 23456789ABC"),
    ("K7P4 W9", "no: a code has 8 signs, and this one has 6"),
  ])
  func isAskedForAgainWhenItIsNone(typed: String, answer: String) throws {
    let outcome = try Project.small().run("code", "bryn-test", typed)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.hasPrefix(answer))
    #expect(outcome.output.contains("help: ask the caller to read it out again"))
  }

  /// Whoever changes the code of a finished pack is found.
  @Test func givesAwayAForgedPack() throws {
    let project = try Project.small()
    try project.expectDone("generate")
    let code = try code(of: "bryn-test", in: project)
    let file = "packs/bryn-test/pack.txt"
    try project.forge(code, as: (code.first == "2" ? "3" : "2") + code.dropFirst(), in: file)
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("\(file): error: ") && outcome.errors.contains("[other-words]"))
  }

  @Test func needsAnIssue() throws {
    let project = try Project.small()
    let settings = try project.text(Self.settings).replacing(/issue:\n(  .*\n)+/, with: "")
    try project.write(settings, to: Self.settings)
    let outcome = try project.run("code", "bryn-test")
    #expect(outcome.exitCode == 64 && outcome.errors.contains("The settings count no issues"))
    try project.expectDone("generate")
    try project.expectDone("verify")
    #expect(try !project.output.paths.contains("check/index.html"))
    #expect(try !project.text("Output/packs/bryn-test/pack.txt").contains("heck code"))
  }
}
