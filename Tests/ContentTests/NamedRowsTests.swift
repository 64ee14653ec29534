import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import BriefingValidating
import Testing

/// A cell may name a force or an authority as people do.
@Suite struct NamedRowsTests {
  private static let constituencies = "Content/data/constituencies.csv"

  @Test(arguments: [
    ("northshire,northwick-council", "Northshire Police,NORTHWICK COUNCIL"),
    ("northshire;southshire", "northshire; Southshire  constabulary"),
    ("gwlad,hafan-council", "heddlu gwlad,Hafan-Council"),
  ])
  func takesAFullNameInAnyCase(ids: String, names: String) throws {
    let base = Chain(try Fixture.base()).campaign
    let chain = Chain(try Fixture.base().replacing(ids, by: names, in: Self.constituencies))
    #expect(chain.report == "")
    #expect(
      chain.campaign?.constituencies.map(\.forces.count) == base?.constituencies.map(\.forces.count)
    )
  }

  @Test func takesTheNameOfAForceAmongTheContacts() throws {
    let path = "Content/data/spoc-contacts.csv"
    let chain = Chain(
      try Fixture.base().replacing("\ngwlad,", by: "\nGwlad police,", in: path))
    #expect(chain.report == "")
    #expect(chain.campaign?.forces.first { $0.id == "gwlad" }?.contacts.count == 1)
  }

  @Test func takesACodeWhereTheTablesHaveOne() throws {
    let tree = try Fixture.base()
      .with(
        "id,code,name,nation,website\nnorthshire,E23000001,N,England,https://www.n.police.example/\n"
          + "southshire,E23000002,S,England,https://www.s.police.example/\n"
          + "gwlad,W15000001,G,Wales,https://www.g.police.example/\n"
          + "loughshire,N24000001,L,Northern Ireland,https://www.l.police.example/\n",
        at: "Content/data/police-forces.csv"
      )
      .replacing("northshire;southshire", by: "E23000001;e23000002", in: Self.constituencies)
    #expect(Chain(tree).report == "")
  }

  /// Which of the two is meant is for a person to say.
  @Test func takesNoNameThatTwoRowsHave() throws {
    let tree = try Fixture.base()
      .replacing(
        "Southshire Constabulary", by: "Northshire Police", in: "Content/data/police-forces.csv"
      )
      .replacing("northshire,northwick", by: "Northshire Police,northwick", in: Self.constituencies)
    #expect(Chain(tree).diagnostics.map(\.check.id) == ["invalid-id"])
  }

  @Test func namesNoForceTwiceInACell() throws {
    let tree = try Fixture.base().replacing(
      "northshire;southshire", by: "northshire;Northshire Police", in: Self.constituencies)
    #expect(Chain(tree).diagnostics.map(\.check.id).contains("duplicate-id"))
  }

  @Test("The table without rows is the error, and not the rows that name its ids")
  func reportsTheCauseAlone() throws {
    for table in [TableName.policeForces, .returningOfficers, .constituencies] {
      let base = try Fixture.base()
      let header = try #require(base.files[table.csvPath]).prefix { $0 != 0x0A }
      let chain = Chain(base.with(Array(header) + [0x0A], at: table.csvPath))
      #expect(chain.diagnostics.map(\.check.id) == ["empty-table"])
      #expect(chain.diagnostics.first?.location.path == table.csvPath)
      #expect(chain.campaign == nil)
    }
  }

  private static let many = (10...40).map { number in
    "E140010\(number),Place \(number),,England,North,force-\(number),council-\(number),certain,,"
  }.joined(separator: "\n")

  @Test("A table that was cut off is one finding, and not one for each row that names its ids")
  func reportsATableThatLostItsRowsOnce() throws {
    let base = try Fixture.base()
    let text = String(decoding: try #require(base.files[Self.constituencies]), as: UTF8.self)
    let chain = Chain(base.with(text + Self.many + "\n", at: Self.constituencies))
    #expect(
      chain.diagnostics.map { "\($0.location) \($0.check.id)" } == [
        "Content/data/police-forces.csv unknown-force",
        "Content/data/returning-officers.csv unknown-returning-officer",
      ])
    #expect(
      chain.diagnostics.first?.message == "the table lacks 31 ids that 31 rows of others name")
    #expect(chain.campaign == nil)
  }

  @Test("A column with another name is one finding, and not one for each row")
  func reportsAColumnThatRowsNeedOnce() throws {
    let rows = Self.many.replacing(/(force|council)-\d+/) {
      $0.output.1 == "force" ? "northshire" : "northwick-council"
    }
    let base = try Fixture.base()
    let text = String(decoding: try #require(base.files[Self.constituencies]), as: UTF8.self)
      .replacing("returning_officer_basis", with: "basis")
    let chain = Chain(base.with(text + rows + "\n", at: Self.constituencies))
    #expect(chain.diagnostics.map(\.check.id) == ["missing-column", "unknown-column"])
    #expect(chain.diagnostics.first?.message.hasSuffix("is missing, and 35 rows need it") == true)
    #expect(chain.diagnostics.last?.help == "did you mean 'returning_officer_basis'?")
    #expect(chain.campaign == nil)
  }

  @Test func takesTheWordsOfAListInAnyCase() throws {
    let tree = try Fixture.base()
      .replacing(
        ",Northern Ireland,Northern", by: ",NORTHERN IRELAND,Northern", in: Self.constituencies
      )
      .replacing("certain", by: "Certain", in: Self.constituencies)
      .replacing("England;Wales", by: "england;WALES", in: "Content/data/timetable.csv")
      .replacing("kind: general", by: "kind: General", in: "Content/briefing.yml")
    #expect(Chain(tree).report == "")
  }
}
