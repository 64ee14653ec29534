import Testing

@testable import BriefingReporting

/// How many constituencies have a contact that was checked lately, and how many have not.
@Suite struct CoverageTests {
  @Test func countsEachConstituencyByTheWorseOfItsForces() throws {
    let coverage = try #require(SampleReport.files()["coverage.csv"])
    #expect(
      coverage == """
        \u{FEFF}by,name,checked lately,checked too long ago,never checked,with an error,without a contact,all\r
        region,North,1,0,0,1,0,2\r
        region,South,0,0,0,1,1,2\r
        force,North Police,2,0,0,0,0,2\r
        force,South Police,0,0,0,2,0,2\r
        force,West Police,0,0,0,0,0,0\r

        """)
    let page = try #require(SampleReport.files()["coverage.html"])
    #expect(page.contains("1 of 4 constituencies"))
    #expect(page.contains("North: </strong>\n1 checked lately, 1 with an error, of 2<div"))
    #expect(page.contains("West Police: </strong>\nno constituency<div"))
  }

  @Test func tellsAStaleContactFromOneThatNobodyChecked() throws {
    let coverage = try #require(
      SampleReport.files { files in
        files["Content/data/constituencies.csv"]?.replace("nowhere", with: "west")
        files["Content/data/spoc-contacts.csv"]?.replace("2024-06-01,test", with: ",test")
      }["coverage.csv"])
    #expect(coverage.contains("force,North Police,0,0,2,0,0,2"))
    #expect(coverage.contains("force,West Police,0,1,0,0,0,1"))
  }

  @Test("Where the contacts could not be read, nobody is asked for one and nothing is counted")
  func claimsNothingOfATableThatIsBroken() throws {
    let pages = SampleReport.files { files in
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
    let pages = SampleReport.files(isStrict: true) { files in
      files["Content/data/spoc-contacts.csv"]?.replace("2024-06-01,test", with: ",test")
    }
    let coverage = try #require(pages["coverage.csv"])
    #expect(coverage.contains("force,North Police,0,0,2,0,0,2"))
    #expect(coverage.contains("force,West Police,0,0,0,0,0,0"))
  }
}
