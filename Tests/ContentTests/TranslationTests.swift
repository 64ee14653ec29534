import BriefingDiagnostics
import BriefingLoading
import BriefingValidating
import Testing

@testable import BriefingChain

/// What a translation is not asked for.
@Suite struct TranslationTests {
  private static let security = "Content/guidance/en/30-security.md"
  private static let translated = "Content/guidance/cy/30-security.md"

  private func found(_ tree: SourceTree) -> [String] { Chain(tree).diagnostics.map(\.check.id) }

  @Test(arguments: ["nations: [England]", "elections: [local]"])
  func wantsNoSectionThatNoWelshPackShows(limit: String) throws {
    let key =
      limit.hasPrefix("nations")
      ? "nations: [England, Wales, Scotland]" : "elections: [general, by-election]"
    let limited = try Fixture.welsh().replacing(key, by: limit, in: Self.security)
    #expect(!found(limited.without(Self.translated)).contains("missing-translation"))
    let whole = try Fixture.welsh().without(Self.translated)
    #expect(found(whole).contains("missing-translation"))
  }

  @Test(arguments: [("W07000903", true), ("E14000901", true), ("N05000904", false)])
  func wantsWhatTheConstituenciesShowThatAreNamed(code: String, isWanted: Bool) throws {
    let tree = try Fixture.welsh().replacing(
      "languages: [en, cy]", by: "languages:\n  en: all\n  cy: [\(code)]",
      in: "Content/briefing.yml")
    #expect(found(tree.without(Self.translated)).contains("missing-translation") == isWanted)
  }

  /// Languages share it; Welsh packs are for Wales alone.
  @Test func saysOnceWhatIsWrongInATemplateThatLanguagesShare() throws {
    let service = "{{services.local-advice.email}}"
    let tree = try Fixture.welsh()
      .replacing("</html>", by: "<p>\(service)</p>\n</html>", in: "Templates/pack.html")
      .replacing(
        "advice-line,", by: "local-advice,Ln,Lo,a@service.example,,,England,,,,\nadvice-line,",
        in: "Content/data/national-services.csv")
    let found = Chain(tree).diagnostics.filter { $0.check.id == "unavailable-value" }
    #expect(found.count == 1)
    #expect(
      found.first?.message.hasSuffix("in packs for Wales, Scotland and Northern Ireland") == true)
  }

  @Test func doesNotMindWhereLinesAreBroken() throws {
    let tree = try Fixture.welsh()
    let broken = try tree.replacing("Write to [", by: "Write\nto [", in: Self.security)
    #expect(found(broken) == [])
    let changed = try tree.replacing("Write to [", by: "Please write to [", in: Self.security)
    #expect(found(changed) == ["stale-translation"])
  }

  @Test func takesTagsAndNumbersInTheOrderOfEachLanguage() throws {
    let number = "[{{services.advice-line.phone}}](tel:{{services.advice-line.phone-link}})"
    let page = "[llinell gyngor]({{services.advice-line.website}})"
    let tree = try Fixture.welsh().replacing(
      "Mae'r \(page) yn ateb ar \(number).", by: "Ar \(number) mae'r \(page) yn ateb.",
      in: Self.translated)
    #expect(found(tree) == [])
  }

  @Test func wantsNoPhrasesWhereEnglishHasNone() throws {
    var tree = try Fixture.welsh().without("Templates/phrases/en.yml")
      .without("Templates/phrases/cy.yml")
    for language in ["en", "cy"] {
      let path = "Content/guidance/\(language)/20-contacts.md"
      tree = try tree.replacing("{{> police-here}}\n\n{{> in-danger}}\n", by: "", in: path)
    }
    #expect(found(tree) == ["stale-translation"])
  }
}
