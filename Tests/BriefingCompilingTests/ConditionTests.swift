import BriefingDiagnostics
import Testing
import TestSupport

/// What is true only in one nation or election is read only there.
struct ConditionTests {
  @Test(arguments: [("northtown", "England"), ("glen", "Scotland"), ("valley", "Wales")])
  func showsASentenceOnlyInItsNation(slug: String, nation: String) throws {
    let pack = try ProjectFixture(
      guidance: """
        {{#nation.england}}Only England.{{/nation.england}}
        {{#nation.scotland}}Only Scotland.{{/nation.scotland}}
        {{#nation.wales}}Only Wales.{{/nation.wales}}
        """
    ).pack(slug)
    for name in ["England", "Scotland", "Wales"] {
      #expect(pack.html.contains("Only \(name).") == (name == nation))
      #expect(pack.text.contains("Only \(name).") == (name == nation))
    }
  }

  @Test(arguments: ["general", "local", "mayoral", "by-election", "senedd"])
  func showsASentenceOnlyAtItsElection(kind: String) throws {
    var project = ProjectFixture(guidance: "{{#election.\(kind)}}This.{{/election.\(kind)}}")
    project["Content/briefing.yml"] = project["Content/briefing.yml"]?
      .replacing("kind: general", with: "kind: local")
    #expect(try project.pack("glen").text.contains("This.") == (kind == "local"))
  }

  @Test func leavesOutASectionThatIsForOtherNations() throws {
    var project = ProjectFixture()
    project["Content/guidance/en/20-wales.md"] =
      "---\ntitle: Cymru\norder: 2\nnations: [Wales]\n---\n\nOnly here.\n"
    #expect(try project.pack("valley").html.contains("Only here."))
    #expect(try !project.pack("glen").html.contains("Cymru"))
  }

  @Test func refusesAServiceWhereItIsNotOffered() throws {
    let project = ProjectFixture(guidance: "Write to {{services.patrols.email}}.")
    let (campaign, diagnostics) = project.compile()
    #expect(campaign == nil)
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.check.id) == ["unavailable-value"])
    #expect(errors[0].message.hasSuffix("in packs for Scotland and Northern Ireland"))
  }

  @Test(arguments: [
    "{{#services.patrols}}Write to {{email}}.{{/services.patrols}}",
    "{{#services.patrols.email}}Write to {{services.patrols.email}}.{{/services.patrols.email}}",
    "{{#nation.england}}Write to {{services.patrols.email}}.{{/nation.england}}",
  ])
  func takesAServiceUnderItsCondition(guidance: String) throws {
    let project = ProjectFixture(guidance: guidance)
    #expect(try project.pack("northtown").text.contains("patrols@police.example"))
    #expect(try !project.pack("glen").text.contains("Write"))
  }

  @Test func namesBothForcesOfASeatThatStraddles() throws {
    let project = ProjectFixture(guidance: "Police: {{force.name}}.")
    #expect(try project.pack("riverside").text == "Police: North Police and South Police.\n")
    #expect(try project.pack("northtown").text == "Police: North Police.\n")
  }

  /// Only for the UK Parliament is an officer an acting one; Northern Ireland's is the same for all.
  @Test(arguments: [
    ("general", "valley", "Acting Returning Officer"),
    ("by-election", "valley", "Acting Returning Officer"),
    ("local", "valley", "Returning Officer"), ("local", "glen", "Returning Officer"),
    ("northern-ireland-assembly", "lough", "Chief Electoral Officer"),
  ])
  func givesTheOfficerTheTitleOfTheElection(kind: String, slug: String, title: String) throws {
    var project = ProjectFixture(guidance: "Office: {{returning-officer.title}}.")
    project["Content/briefing.yml"] = project["Content/briefing.yml"]?
      .replacing("kind: general", with: "kind: \(kind)")
    project["Content/data/police-forces.csv"]? +=
      "\nlough,Lough Police,,Northern Ireland,https://lough.police.example/"
    project["Content/data/returning-officers.csv"]? +=
      "\nlough,Lough Office,Chief Electoral Officer,,,https://lough.example/,,"
    project["Content/data/constituencies.csv"]? +=
      "\nN05000005,Lough,,Northern Ireland,North,lough,lough,certain"
    #expect(try project.pack(slug).text == "Office: \(title).\n")
  }

  @Test func knowsThatANumberCanBeDialledWhereAPhoneIs() throws {
    let project = ProjectFixture(
      guidance:
        "{{#returning-officer.phone}}Dial {{returning-officer.phone-link}}.{{/returning-officer.phone}}"
    )
    #expect(try project.pack("riverside").text == "Dial +441632960003.\n")
    #expect(try project.pack("glen").text.isEmpty)
  }

  @Test func looksANameUpInTheInnermostScopeOnly() throws {
    let project = ProjectFixture(
      guidance:
        "{{#force}}{{#spoc}}{{#name}}{{name}}{{/name}}{{^name}}nobody{{/name}};{{/spoc}}{{/force}}")
    // The second contact has no name, and must not get the force's.
    #expect(try project.pack("riverside").text == "Sam Ple;\n\nnobody;\n")
  }
}
