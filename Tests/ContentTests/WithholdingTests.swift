import BriefingCompiling
import BriefingDiagnostics
import BriefingValidating
import TestSupport
import Testing

/// An error in one constituency's own data costs that constituency its contacts, and no other.
@Suite struct WithholdingTests {
  /// A mistake, and the constituencies that it spoils.
  struct Mistake: CustomTestStringConvertible {
    let what: String
    let file: String
    let from: String
    let to: String
    var spoils: [String] = []

    var testDescription: String { what }

    func project(isStrict: Bool = false) throws -> ProjectFixture {
      var project = ProjectFixture()
      let path = "Content/\(file)"
      let text = try #require(project[path])
      try #require(text.contains(from))
      project[path] = text.replacing(from, with: to, maxReplacements: 1)
      project.options = CheckOptions(
        asOf: project.options.asOf, isStrict: isStrict, isWithholding: true)
      return project
    }
  }

  private static let own = [
    Mistake(
      what: "an unknown force in its row", file: "data/constituencies.csv",
      from: ",North,north,", to: ",North,nort,", spoils: ["E14000001"]),
    Mistake(
      what: "an unknown Returning Officer in its row", file: "data/constituencies.csv",
      from: "highland,glen,", to: "highland,glenn,", spoils: ["S14000003"]),
    Mistake(
      what: "a force of another nation in its row", file: "data/constituencies.csv",
      from: ",highland,glen", to: ",west,glen", spoils: ["S14000003"]),
    Mistake(
      what: "its force's website", file: "data/police-forces.csv",
      from: "https://south.police.example/", to: "south", spoils: ["E14000002"]),
    Mistake(
      what: "the number of its force's contact", file: "data/spoc-contacts.csv",
      from: "01632 960001", to: "1632 960001", spoils: ["E14000001", "E14000002"]),
    Mistake(
      what: "two rows for its force", file: "data/police-forces.csv",
      from: "west,West", to: "west,Vest Police,,Wales,https://vest.police.example/\nwest,West",
      spoils: ["W07000004"]),
    Mistake(
      what: "its Returning Officer's mailbox", file: "data/returning-officers.csv",
      from: "ro@northtown.example", to: "ro@@northtown.example",
      spoils: ["E14000001", "E14000002"]),
  ]

  @Test("Withholds the packs that a mistake spoils, and publishes the rest", arguments: own)
  func withholds(_ mistake: Mistake) throws {
    let (campaign, diagnostics) = try mistake.project().compile()
    let packs = try #require(campaign?.packs, "\(diagnostics)")
    #expect(packs.filter(\.isWithheld).map(\.code) == mistake.spoils)
    #expect(packs.count == 4)
    for pack in packs { #expect(pack.reasons.isEmpty == !pack.isWithheld) }
  }

  @Test("Publishes nothing for such a mistake unless withholding was asked for", arguments: own)
  func needsAsking(_ mistake: Mistake) throws {
    var project = try mistake.project()
    project.options = CheckOptions(asOf: project.options.asOf)
    #expect(project.compile().campaign == nil)
  }

  @Test(
    "An error that is not one constituency's own stops everything",
    arguments: [
      Mistake(
        what: "a code in two rows", file: "data/constituencies.csv", from: "E14000002",
        to: "E14000001"),
      Mistake(
        what: "two names with one folder", file: "data/constituencies.csv", from: "Riverside",
        to: "Northtown!"),
      Mistake(
        what: "a code of no constituency", file: "data/constituencies.csv", from: "E14000002",
        to: "E1400002"),
      Mistake(
        what: "a row without a name", file: "data/constituencies.csv", from: "Riverside", to: ""),
      Mistake(
        what: "a row with a field too few", file: "data/constituencies.csv",
        from: "northtown,presumed", to: "northtown"),
      Mistake(
        what: "a contact of an unknown force", file: "data/spoc-contacts.csv",
        from: "south,Safety", to: "souht,Safety"),
      Mistake(
        what: "a service that all packs name", file: "data/national-services.csv",
        from: "help@helpline.example", to: "help"),
      Mistake(
        what: "a force that no constituency names", file: "data/police-forces.csv",
        from: "west,West", to: "east,East Police,,England,east\nwest,West"),
      Mistake(
        what: "the settings", file: "briefing.yml", from: "kind: general", to: "kind: generel"),
      Mistake(
        what: "the guidance", file: "guidance/en/10-first.md", from: "Read this.",
        to: "Read {{this}}."),
    ])
  func stops(_ mistake: Mistake) throws {
    let (campaign, diagnostics) = try mistake.project().compile()
    #expect(campaign == nil)
    #expect(diagnostics.containsErrors)
  }

  @Test("Two constituencies of which one is broken still may not share a folder")
  func comparesFoldersOfBrokenRows() throws {
    var project = try Mistake(
      what: "", file: "data/constituencies.csv", from: "Riverside,,England,North,north;south",
      to: "Northtown!,,England,North,nowhere"
    ).project()
    #expect(project.compile().campaign == nil)
    project["Content/data/constituencies.csv"]?.replace("Northtown!", with: "Riverside")
    #expect(project.compile().campaign?.packs.count { $0.isWithheld } == 1)
  }

  @Test("When no pack is left, nothing is published")
  func publishesNoEmptySet() throws {
    var project = try Mistake(
      what: "", file: "data/constituencies.csv", from: "E14000001,Northtown,,England,North,north",
      to: "E14000001,Northtown,,England,North,x"
    ).project()
    for force in ["north;south", "highland", "west"] {
      project["Content/data/constituencies.csv"]?.replace(",\(force),", with: ",x,")
    }
    #expect(project.compile().campaign == nil)
  }

  @Test("A constituency that is missing is missed, though another is withheld")
  func countsWithheldConstituencies() throws {
    var project = try #require(Self.own.first).project()
    project["Content/briefing.yml"]? += "\nexpected-constituencies: 4\n"
    #expect(project.compile().campaign != nil)
    project["Content/briefing.yml"]?.replace(
      "expected-constituencies: 4", with: "expected-constituencies: 5")
    let (campaign, diagnostics) = project.compile()
    #expect(campaign == nil)
    #expect(diagnostics.contains { $0.check.id == "constituency-count" })
  }

  @Test("With strict checks, a contact that is out of date is withheld")
  func withholdsStaleContacts() throws {
    var project = ProjectFixture()
    project.options = CheckOptions(
      asOf: project.options.asOf, isStrict: true, isWithholding: true)
    project["Content/briefing.yml"]?.replace("sample: true", with: "sample: false")
    for (path, text) in project.files where path.hasSuffix(".csv") {
      project[path] =
        text.replacing("01632 96", with: "0117 495 ").replacing(".example", with: ".police.uk")
        .replacing("presumed", with: "certain")
    }
    project["Content/data/spoc-contacts.csv"]? += "\n"
    project["Content/data/spoc-contacts.csv"]?.replace(",,,\n", with: ",,2024-06-02,test\n")
    project["Content/data/national-services.csv"]?.replace(
      "England;Wales,,", with: "England;Wales,2024-06-02,test")
    project["Content/data/national-services.csv"]?.replace(
      "start,,,", with: "start,,2024-06-02,test")
    project["Content/data/returning-officers.csv"] = """
      id,authority,title,email,phone,website,checked_on,source
      northtown,Northtown Council,Acting Returning Officer,,,https://northtown.gov.uk/,2024-06-02,x
      glen,Glen Council,Returning Officer,,,https://glen.gov.uk/,2023-06-02,x
      valley,Valley Council,Acting Returning Officer,,,https://valley.gov.uk/,2024-06-02,x
      """
    let (campaign, diagnostics) = project.compile()
    let packs = try #require(campaign?.packs, "\(diagnostics)")
    #expect(packs.filter(\.isWithheld).map(\.code) == ["S14000003"])
    #expect(packs.first { $0.isWithheld }?.reasons.map(\.check.id) == ["stale-contact"])
  }

  @Test("A withheld pack names the council only when its own row is right")
  func namesTheCouncil() throws {
    var project = try #require(Self.own.first).project()
    project["Templates/withheld.txt"] =
      "{{#council}}Ask {{authority}}: {{website}}{{/council}}{{^council}}Ask.{{/council}}\n"
    #expect(
      try project.pack("northtown").text == "Ask Northtown Council: https://northtown.example/\n")
    project["Content/data/returning-officers.csv"]?.replace(
      "https://northtown.example/", with: "northtown")
    #expect(try project.pack("northtown").text == "Ask.\n")
  }

  @Test("No contact has a name that the template of a withheld pack could use")
  func hidesContacts() throws {
    for name in ["force.name", "returning-officer.phone", "returning-officer.email"] {
      var project = try #require(Self.own.first).project()
      project["Templates/withheld.html"] = "{{\(name)}}"
      let (campaign, diagnostics) = project.compile()
      #expect(campaign == nil)
      #expect(diagnostics.contains { $0.check.id == "unknown-variable" })
    }
  }
}
