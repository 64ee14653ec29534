import Foundation
import TestSupport
import Testing

@Suite(.runsPrograms) struct VerifyTests {
  /// A debug build takes apart 650 packs in their six forms: on a busy machine that takes minutes.
  @Test(arguments: ["candidates", "public"])
  func provesAllPacksOfTheRepository(edition: String) throws {
    let project = try Project.repository()
    #expect(try project.run("generate", "--quiet", "--edition", edition).exitCode == 0)
    let outcome = try project.start("verify", "--edition", edition).wait()
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("650 packs"))
    #expect(outcome.errors.contains(": 0 errors and 0 warnings;"))
  }

  @Test func namesBothConstituenciesOfALeak() throws {
    let project = try Project.repository()
    try project.keepEveryTenthConstituency()
    #expect(try project.run("generate", "--quiet").exitCode == 0)
    let slugs = try project.folder.names("project/Output/packs").sorted()
    // A pack with a contact, and the number of another force's contact in its place.
    for slug in slugs {
      let page = project.folder("project/Output/packs/\(slug)/pack.txt")
      let text = try String(contentsOfFile: page, encoding: .utf8)
      guard let number = try text.firstMatch(of: Regex(#"01632 960\d{3}"#))?.output[0].substring
      else { continue }
      let other = number == "01632 960101" ? "01632 960102" : "01632 960101"
      try text.replacing(number, with: other)
        .write(toFile: page, atomically: true, encoding: .utf8)
      break
    }
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[changed-file]"))
    #expect(outcome.errors.contains("[missing-contact]"))
    let leak = try #require(
      outcome.errors.split(separator: "\n").first { $0.contains("[leaked-contact]") })
    // The pack in which it stands, and one whose contact it is.
    #expect(try leak.matches(of: Regex(#"'[^']+' \([EWSN]\d{8}\)"#)).count == 2)
  }
}
