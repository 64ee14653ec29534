import Foundation
import TestSupport
import Testing

/// Packs in two languages, where the settings give a constituency both.
@Suite(.runsPrograms) struct LanguagesTests {
  private static let welsh = ["bryn-test", "ynys-brawf"]

  private func generated() throws -> Project {
    let project = try Project.bilingual()
    let outcome = try project.run("generate")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return project
  }

  /// Expects what `verify` says of an output that is not right.
  private func expectFault(_ id: String, in path: String, of project: Project) throws {
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(
      lines.contains { $0.contains("\(path): error: ") && $0.hasSuffix("[\(id)]") },
      "\(outcome.errors)")
  }

  @Test func makesAndProvesEachPackInTheLanguagesOfItsPlace() throws {
    let project = try generated()
    let outcome = try project.run("verify")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let output = try project.output
    let inWelsh = output.paths.filter { $0.contains("/cy/") && $0.hasSuffix("index.html") }
    #expect(inWelsh == Set(Self.welsh.map { "packs/\($0)/cy/index.html" }))
    #expect(output.paths.isSuperset(of: ["cy/index.html", "cy/forces/gwlad-police/index.html"]))
    for slug in Self.welsh {
      func names(_ folder: String) -> Set<Substring> {
        let paths = output.paths.filter { $0.hasPrefix(folder) }
        return Set(paths.map { $0.dropFirst(folder.count) }.filter { !$0.contains("/") })
      }
      #expect(names("packs/\(slug)/cy/") == names("packs/\(slug)/"))
    }
  }

  @Test(arguments: ["index.html", "card.html", "contacts.vcf", "pack.eml"])
  func seesADigitThatOneLanguageHasOtherwise(form: String) throws {
    let project = try generated()
    let path = "packs/ynys-brawf/cy/\(form)"
    try project.replace("960001", with: "960007", in: "Output/\(path)")
    try expectFault("lost-in-translation", in: path, of: project)
  }

  @Test(arguments: ["packs/bryn-test/cy/pack.txt", "cy/index.html"])
  func seesThatAFileInWelshIsGone(path: String) throws {
    let project = try generated()
    try project.folder.remove("project/Output/\(path)")
    try expectFault("missing-output-file", in: path, of: project)
  }

  /// Whoever generates with other settings than he verifies with has packs that are not whole.
  @Test(arguments: [
    ("[en]", "[en, cy]", "missing-output-file", "packs/bryn-test/cy/index.html"),
    ("[en]", "[en, cy]", "missing-output-file", "cy/index.html"),
    ("[en, cy]", "[en]", "extra-file", "packs/bryn-test/cy/index.html"),
    (
      "{ en: all, cy: W07000001 }", "[en, cy]", "missing-output-file",
      "packs/bryn-test/cy/card.html"
    ),
  ])
  func holdsTheLanguagesOfAPackAgainstTheSettings(
    made: String, wanted: String, id: String, path: String
  ) throws {
    let project = try Project.bilingual()
    try project.replace(
      "languages: [en, cy]", with: "languages: \(made)", in: "Content/briefing.yml")
    try #require(try project.run("generate", "--quiet").exitCode == 0)
    try project.replace(
      "languages: \(made)", with: "languages: \(wanted)", in: "Content/briefing.yml")
    try expectFault(id, in: path, of: project)
  }

  @Test func refusesEnglishInWelshGuidance() throws {
    let project = try Project.bilingual()
    let path = "Content/guidance/cy/20-help.md"
    try project.replace(
      "Darllenwyr mewn gwledydd eraill sy'n gweld hyn.",
      with: "No reader in Scotland sees this.", in: path)
    let outcome = try project.run("generate")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("\(path):14: error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("[wrong-language]"))
  }

  /// Where the settings say so, in their order.
  @Test(arguments: ["[en, cy]", "[cy, en]"])
  func holdsACardAndAMessageInBothLanguages(order: String) throws {
    let project = try Project.bilingual()
    try project.replace(
      "languages: [en, cy]", with: "languages: \(order)\nbilingual: [card, mail]",
      in: "Content/briefing.yml")
    try #require(try project.run("generate", "--quiet").exitCode == 0)
    let proof = try project.run("verify")
    #expect(proof.exitCode == 0, "\(proof.errors)")
    let output = try project.output
    for name in ["card.html", "pack.eml"] {
      #expect(output["packs/bryn-test/\(name)"] == output["packs/bryn-test/cy/\(name)"])
    }
    let card = try project.text("Output/packs/bryn-test/card.html")
    let (first, second) = order == "[en, cy]" ? ("en-GB", "cy") : ("cy", "en-GB")
    #expect(card.contains("<html lang=\"\(first)\">"))
    #expect(card.components(separatedBy: "<div lang=\"\(second)\">").count == 2)
    try project.replace(
      "960001", with: "960007", in: "Output/packs/bryn-test/cy/card.html")
    try expectFault("other-words", in: "packs/bryn-test/cy/card.html", of: project)
  }

  /// A template says the same in each language, but for its phrases.
  @Test func seesEnglishThatATemplateSaysOnWelshPages() throws {
    let project = try Project.bilingual()
    let words = "Ask the police before you leave the house."
    for name in ["pack.html", "pack.txt"] {
      let template = try project.text("Templates/\(name)")
      try project.write(
        template.contains("</body>")
          ? template.replacing("</body>", with: "<p>\(words)</p></body>")
          : template + "\n\(words)\n", to: "Templates/\(name)")
    }
    try #require(try project.run("generate", "--quiet").exitCode == 0)
    for name in ["index.html", "pack.txt", "pack.eml"] {
      try expectFault("wrong-output-language", in: "packs/bryn-test/cy/\(name)", of: project)
    }
  }

  @Test func leavesThePacksOfOtherPlacesAsTheyAre() throws {
    let project = try generated()
    let both = try project.output
    try project.replace("languages: [en, cy]", with: "languages: [en]", in: "Content/briefing.yml")
    try #require(try project.run("generate", "--quiet").exitCode == 0)
    let one = try project.output
    let ofOthers = both.paths.union(one.paths).filter { path in
      path.hasPrefix("packs/") && !Self.welsh.contains { path.hasPrefix("packs/\($0)/") }
    }
    #expect(ofOthers.count == 4 * 6)
    #expect(ofOthers.filter { both[$0] != one[$0] } == [])
  }
}
