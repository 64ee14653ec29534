import BriefingDiagnostics
import Testing

@testable import BriefingReporting

/// Everybody gets their own rows and problems, and nobody else's.
@Suite struct ReportTests {
  @Test func writesAPageAndATableForEachForceAndAuthority() {
    let owners = [
      "forces/north", "forces/south", "forces/west", "authorities/town", "authorities/shore",
    ]
    let expected =
      ["index.html", "checks.html", "coverage.html", "coverage.csv"]
      + owners.flatMap { ["\($0)/index.html", "\($0)/rows.csv"] }
    #expect(SampleReport.files().keys.sorted() == expected.sorted())
  }

  @Test(arguments: ["index.html", "rows.csv"])
  func showsAForceItsOwnRowsAndNoOthers(file: String) throws {
    let south = try #require(SampleReport.files()["forces/south/\(file)"])
    for own in [
      "South Police", "spoc@south.police.example", "has lost its leading zero", "we have none",
    ] {
      #expect(south.contains(own), "lacks \(own)")
    }
    #expect(south.contains("Riverside") && south.contains("Coast"))
    for foreign in [
      "North Police", "960001", "sam@", "West", "Town Council", "town", "presumed", "Lost",
      "Northtown", "shore", "http://",
    ] {
      #expect(!south.contains(foreign), "holds \(foreign)")
    }
  }

  @Test(arguments: ["index.html", "rows.csv"])
  func showsAnAuthorityItsOwnRowsAndNoOthers(file: String) throws {
    let town = try #require(SampleReport.files()["authorities/town/\(file)"])
    #expect(town.contains("Town Council") && town.contains("we only presume so"))
    for foreign in ["Shore", "police", "960", "north", "Coast", "leading zero"] {
      #expect(!town.contains(foreign), "holds \(foreign)")
    }
  }

  @Test func asksAForceWithoutAContactForOne() throws {
    let pages = SampleReport.files { files in
      files["Content/data/spoc-contacts.csv"] =
        "force,role,name,phone,email,hours,checked_on,source\n"
    }
    #expect(
      try #require(pages["forces/west/index.html"]).contains("no contact for candidates’ safety"))
    #expect(
      !(try #require(SampleReport.files()["forces/west/index.html"]).contains(
        "no contact for candidates’ safety")))
    #expect(try #require(pages["index.html"]).contains("(no contact yet)"))
  }

  @Test func setsBothTextsOfATranslationBesideEachOther() throws {
    let pages = SampleReport.files { files in
      files["Content/briefing.yml"]? += "\nlanguages: [en, cy]"
      for (path, title, words) in [
        ("en/10-old", "In danger", "Call <999>."), ("cy/10-old", "Mewn perygl", "Ffoniwch <999>."),
        ("en/20-new", "At home", "Lock the door."),
      ] {
        files["Content/guidance/\(path).md"] =
          "---\ntitle: \(title)\norder: \(path.contains("10") ? 10 : 20)\n---\n\(words)\n"
      }
    }
    let page = try #require(pages["translations.html"])
    for part in [
      #"<div class="words" lang="en"><p><strong>In danger</strong>"#, "Call &lt;999&gt;.",
      #"<div class="words" lang="cy"><p><strong>Mewn perygl</strong>"#,
      "Ffoniwch &lt;999&gt;.", "nobody who speaks Welsh", "write 'translated-from: ",
      "Lock the door.", "There is no such file yet.",
    ] {
      #expect(page.contains(part), "lacks \(part)")
    }
    #expect(try #require(pages["index.html"]).contains(#"href="translations.html""#))
  }

  @Test func keepsWhatIsNobodysForTheCentralTeam() throws {
    let index = try #require(SampleReport.files()["index.html"])
    #expect(
      index.contains("police force &#39;nowhere&#39;") || index.contains("police force 'nowhere'"))
    // An id that is no folder's name gets no page, and is not lost.
    #expect(index.contains("'../up'"))
  }

  @Test func showsEveryProblemSomewhere() throws {
    let pages = SampleReport.files()
    let shown = pages.filter { $0.key.hasSuffix("index.html") }.values.joined()
    for words in ["'nowhere' is not in", "has lost its leading zero", "we only presume so"] {
      #expect(shown.contains(words), "nobody is told '\(words)'")
    }
    #expect(shown.contains("'http://shore.example/'"))
  }

  @Test func writesValuesAsTextAndNeverAsMarkupOrFormula() throws {
    let pages = SampleReport.files()
    let page = try #require(pages["forces/north/index.html"])
    #expect(page.contains("&lt;b&gt;Sam&lt;/b&gt;") && !page.contains("<b>"))
    let table = try #require(pages["forces/north/rows.csv"])
    #expect(table.hasPrefix("\u{FEFF}about,question,what we have,"))
    #expect(table.contains(",'=1+1,"))
    #expect(try #require(pages["authorities/shore/rows.csv"]).contains(",+44 1632 960004,"))
  }

  @Test func comesOutWhenTheSettingsAreWrong() {
    let pages = SampleReport.files { $0["Content/briefing.yml"] = "election: 1\n" }
    #expect(pages["index.html"] != nil)
    #expect(pages["coverage.html"] == nil)
    #expect(pages["index.html"]?.contains("coverage.html") == false)
  }

  @Test func explainsEveryCheck() throws {
    let page = try #require(SampleReport.files()["checks.html"])
    for check in SampleReport.checks { #expect(page.contains("id=\"\(check.id)\"")) }
  }

  @Test("A number at two forces is for the editor to sort out, and neither reads the other's name")
  func keepsTheOtherForceOutOfASharedContact() throws {
    let pages = SampleReport.files { files in
      files["Content/data/spoc-contacts.csv"]?.replace("01632 960003", with: "01632 960001")
    }
    for file in ["index.html", "rows.csv"] {
      let west = try #require(pages["forces/west/\(file)"])
      #expect(!west.contains("north") && !west.contains("stands at"))
    }
    #expect(try #require(pages["index.html"]).contains("stands at 'north'"))
  }
}
