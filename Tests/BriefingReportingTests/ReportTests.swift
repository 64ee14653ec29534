import BriefingDiagnostics
import BriefingLoading
import BriefingValidating
import Testing

@testable import BriefingReporting

/// Everybody gets their own rows and problems, and nobody else's.
@Suite struct ReportTests {
  private static let asOf = CalendarDate(year: 2024, month: 6, day: 15) ?? .earliest

  private static let files: [String: String] = [
    "Content/briefing.yml": """
    election: {name: Test, kind: general, polling-day: 2024-07-04}
    issuer: Test
    sample: true
    contacts: {max-age-days: 30}
    """,
    "Content/data/constituencies.csv": """
    code,name,nation,region,forces,returning_officer,returning_officer_basis
    E14000001,Northtown,England,North,north,town,certain
    E14000002,Riverside,England,North,north; south,town,presumed
    E14000003,Coast,England,South,south,shore,certain
    E14000004,Lost,England,South,nowhere,shore,certain
    """,
    "Content/data/police-forces.csv": """
    id,name,nation,website
    north,North Police,England,https://north.police.example/
    south,South Police,England,https://south.police.example/
    west,West Police,England,https://west.police.example/
    ../up,Up Police,England,https://up.police.example/
    """,
    "Content/data/spoc-contacts.csv": """
    force,role,name,phone,email,hours,checked_on,source
    north,Officer,<b>Sam</b>,01632 960001,sam@north.police.example,=1+1,2024-06-01,test
    south,Officer,,1632 960002,spoc@south.police.example,,2024-06-01,
    west,Officer,,01632 960003,spoc@west.police.example,,2024-01-01,
    """,
    "Content/data/returning-officers.csv": """
    id,authority,title,email,phone,website,checked_on,source
    town,Town Council,Officer,,,https://town.example/,,
    shore,Shore Council,Officer,,+44 1632 960004,http://shore.example/,,
    """,
    "Content/data/national-services.csv":
      "id,name,provider,email,phone,website,nations,checked_on,source\n",
  ]

  private func report(
    isStrict: Bool = false, _ change: (inout [String: String]) -> Void = { _ in }
  ) -> [String: String] {
    var files = Self.files
    change(&files)
    let loaded = Loader.load(SourceTree(files: files.mapValues { Array($0.utf8) }))
    let options = CheckOptions(asOf: Self.asOf, isStrict: isStrict)
    let outcome = Validator.validate(loaded.value, options)
    let found = (loaded.diagnostics + outcome.diagnostics).inReportingOrder
    let report = Report(loaded.value, found, edition: outcome.edition, asOf: Self.asOf)
    return Dictionary(
      report.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func writesAPageAndATableForEachForceAndAuthority() {
    let owners = [
      "forces/north", "forces/south", "forces/west", "authorities/town", "authorities/shore",
    ]
    let expected =
      ["index.html", "checks.html", "coverage.html", "coverage.csv"]
      + owners.flatMap { ["\($0)/index.html", "\($0)/rows.csv"] }
    #expect(report().keys.sorted() == expected.sorted())
  }

  @Test(arguments: ["index.html", "rows.csv"])
  func showsAForceItsOwnRowsAndNoOthers(file: String) throws {
    let south = try #require(report()["forces/south/\(file)"])
    for own in ["South Police", "spoc@south.police.example", "has lost its leading zero", "D3"] {
      #expect(south.contains(own), "lacks \(own)")
    }
    #expect(south.contains("Riverside") && south.contains("Coast"))
    for foreign in [
      "North Police", "960001", "Sam", "West", "Town Council", "town", "presumed", "Lost",
      "Northtown", "shore", "http://",
    ] {
      #expect(!south.contains(foreign), "holds \(foreign)")
    }
  }

  @Test(arguments: ["index.html", "rows.csv"])
  func showsAnAuthorityItsOwnRowsAndNoOthers(file: String) throws {
    let town = try #require(report()["authorities/town/\(file)"])
    #expect(town.contains("Town Council") && town.contains("only presumed"))
    for foreign in ["Shore", "police", "960", "north", "Coast", "leading zero"] {
      #expect(!town.contains(foreign), "holds \(foreign)")
    }
  }

  @Test func asksAForceWithoutAContactForOne() throws {
    let pages = report { files in
      files["Content/data/spoc-contacts.csv"] =
        "force,role,name,phone,email,hours,checked_on,source\n"
    }
    #expect(
      try #require(pages["forces/west/index.html"]).contains("no contact for candidates’ safety"))
    #expect(
      !(try #require(report()["forces/west/index.html"]).contains(
        "no contact for candidates’ safety")))
    #expect(try #require(pages["index.html"]).contains("(no contact yet)"))
  }

  @Test func keepsWhatIsNobodysForTheCentralTeam() throws {
    let index = try #require(report()["index.html"])
    #expect(
      index.contains("police force &#39;nowhere&#39;") || index.contains("police force 'nowhere'"))
    // An id that is no folder's name gets no page, and is not lost.
    #expect(index.contains("'../up'"))
  }

  @Test func showsEveryProblemSomewhere() throws {
    let pages = report()
    let shown = pages.filter { $0.key.hasSuffix("index.html") }.values.joined()
    for words in [
      "'nowhere' is not in", "has lost its leading zero", "is only presumed", "14 days",
    ] where words != "14 days" {
      #expect(shown.contains(words), "nobody is told '\(words)'")
    }
    #expect(shown.contains("'http://shore.example/'"))
  }

  @Test func writesValuesAsTextAndNeverAsMarkupOrFormula() throws {
    let pages = report()
    let page = try #require(pages["forces/north/index.html"])
    #expect(page.contains("&lt;b&gt;Sam&lt;/b&gt;") && !page.contains("<b>"))
    let table = try #require(pages["forces/north/rows.csv"])
    #expect(table.hasPrefix("\u{FEFF}file,cell,column,value,"))
    #expect(table.contains(",'=1+1,"))
    #expect(try #require(pages["authorities/shore/rows.csv"]).contains(",+44 1632 960004,"))
  }

  @Test func countsEachConstituencyByTheWorseOfItsForces() throws {
    let coverage = try #require(report()["coverage.csv"])
    #expect(
      coverage == """
        \u{FEFF}by,name,checked lately,checked too long ago,never checked,has an error,no contact,all\r
        region,North,1,0,0,1,0,2\r
        region,South,0,0,0,1,1,2\r
        force,North Police,2,0,0,0,0,2\r
        force,South Police,0,0,0,2,0,2\r
        force,West Police,0,0,0,0,0,0\r

        """)
    let page = try #require(report()["coverage.html"])
    #expect(page.contains("1 of 4 constituencies"))
    #expect(page.contains("<svg") && page.contains("role=\"img\""))
  }

  @Test func tellsAStaleContactFromOneThatNobodyChecked() throws {
    let coverage = try #require(
      report { files in
        files["Content/data/constituencies.csv"]?.replace("nowhere", with: "west")
        files["Content/data/spoc-contacts.csv"]?.replace("2024-06-01,test", with: ",test")
      }["coverage.csv"])
    #expect(coverage.contains("force,North Police,0,0,2,0,0,2"))
    #expect(coverage.contains("force,West Police,0,1,0,0,0,1"))
  }

  @Test func comesOutWhenTheSettingsAreWrong() {
    let pages = report { $0["Content/briefing.yml"] = "election: 1\n" }
    #expect(pages["index.html"] != nil)
    #expect(pages["coverage.html"] == nil)
    #expect(pages["index.html"]?.contains("coverage.html") == false)
  }

  @Test func explainsEveryCheck() throws {
    let page = try #require(report()["checks.html"])
    for id in DiagnosticID.allCases { #expect(page.contains("id=\"\(id.rawValue)\"")) }
  }

  @Test("A number at two forces is a problem of both, and neither reads the other's name")
  func keepsTheOtherForceOutOfASharedContact() throws {
    let pages = report { files in
      files["Content/data/spoc-contacts.csv"]?.replace("01632 960003", with: "01632 960001")
    }
    for file in ["index.html", "rows.csv"] {
      let west = try #require(pages["forces/west/\(file)"])
      #expect(west.contains("two police forces have the same number"))
      #expect(!west.contains("north"))
    }
  }

  @Test("Where the contacts could not be read, nobody is asked for one and nothing is counted")
  func claimsNothingOfATableThatIsBroken() throws {
    let pages = report { files in
      files["Content/data/spoc-contacts.csv"]?.replace("force,role", with: "force,roll")
    }
    #expect(pages["coverage.html"] == nil && pages["coverage.csv"] == nil)
    #expect(try #require(pages["index.html"]).contains("is not known"))
    #expect(
      !pages.values.contains {
        $0.contains("no contact") && $0.contains("yet") && $0.contains("We have")
      })
  }

  @Test("Strict checks call a contact that nobody checked an error, and coverage does not")
  func countsUncheckedContactsInAStrictSet() throws {
    let pages = report(isStrict: true) { files in
      files["Content/data/spoc-contacts.csv"]?.replace("2024-06-01,test", with: ",test")
    }
    let coverage = try #require(pages["coverage.csv"])
    #expect(coverage.contains("force,North Police,0,0,2,0,0,2"))
    #expect(coverage.contains("force,West Police,0,0,0,0,0,0"))
  }

  @Test("A combining accent behind a sign does not hide it from a spreadsheet")
  func guardsSignsWithAccents() {
    var csv = CSVWriter()
    csv.row(["=\u{301}1+1", "a,\u{301}b", "\"\u{301}", "+44 1632", "-1+1"])
    #expect(
      csv.text.unicodeScalars.elementsEqual(
        "\u{FEFF}'=\u{301}1+1,\"a,\u{301}b\",\"\"\"\u{301}\",+44 1632,'-1+1\r\n".unicodeScalars))
  }
}
