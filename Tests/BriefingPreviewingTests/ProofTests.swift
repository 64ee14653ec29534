import BriefingCompiling
import TestSupport
import Testing

@testable import BriefingPreviewing

/// The packs that show everything.
@Suite struct ProofTests {
  private static let branches = """
    {{#guidance}}<h2 id="{{id}}">{{title}}</h2>{{{body}}}{{/guidance}}
    <p>{{constituency.name}}</p>
    {{#spoc}}<p>{{role}}{{#name}}, {{name}}{{/name}}</p>{{/spoc}}{{^spoc}}<p>No contact</p>{{/spoc}}
    {{#returning-officer.presumed}}<p>Perhaps</p>{{/returning-officer.presumed}}
    """

  private func proof(_ change: (inout ProjectFixture) -> Void = { _ in }) throws -> Proof {
    var project = ProjectFixture()
    project["Templates/pack.html"] = Self.branches
    change(&project)
    return Proof(try project.campaigns().compiled)
  }

  @Test func holdsEachNationAndEachBranchOnce() throws {
    let proof = try proof()
    let reasons = proof.entries.flatMap(\.reasons)
    #expect(Set(reasons).count == reasons.count)
    for nation in ["England", "Scotland", "Wales"] {
      #expect(reasons.contains("a pack of \(nation)"))
    }
    for branch in [
      "Templates/pack.html:3:1: {{#spoc}}", "Templates/pack.html:3:1: without {{#spoc}}",
      "Templates/pack.html:3:1: {{#spoc}} more than once",
      "Templates/pack.html:3:21: {{#name}}", "Templates/pack.html:3:21: without {{#name}}",
      "Templates/pack.html:4:1: {{#returning-officer.presumed}}",
    ] {
      #expect(reasons.contains(branch), "\(branch)")
    }
    // Riverside has two forces, two contacts and a presumed officer: it comes first.
    #expect(proof.entries.first?.pack.name == "Riverside")
    #expect(proof.entries.count < 4 + 1)
  }

  @Test func holdsTheLongestOfEachValue() throws {
    let proof = try proof { project in
      project["Content/data/constituencies.csv"] = project["Content/data/constituencies.csv"]?
        .replacing("Northtown,,England", with: "Northtown and the Long Valley,,England")
    }
    let longest = proof.entries.filter { $0.reasons.contains("the longest {{constituency.name}}") }
    #expect(longest.map(\.pack.name) == ["Northtown and the Long Valley"])
  }

  /// Where all packs show a branch, and none is longer, one pack is enough.
  @Test func leavesOutWhatShowsNothingNew() throws {
    let proof = try proof { project in
      project["Content/data/constituencies.csv"] = """
        code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis
        E14000001,Northtown,,England,North,north,northtown,certain
        E14000002,Southtown,,England,North,north,northtown,certain

        """
    }
    #expect(proof.entries.map(\.pack.name) == ["Northtown"])
  }

  @Test func holdsAWithheldPack() throws {
    let proof = try proof { project in
      project.withhold()
      project["Content/data/constituencies.csv"] = project["Content/data/constituencies.csv"]?
        .replacing("glen,certain", with: "nobody,certain")
    }
    let withheld = proof.entries.filter { $0.reasons.contains("a withheld pack") }
    #expect(withheld.map(\.pack.name) == ["Glen"])
  }
}
