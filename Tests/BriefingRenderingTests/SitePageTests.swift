import BriefingCompiling
import BriefingRendering
import Testing
import TestSupport

/// The pages beside the packs.
struct SitePageTests {
  /// What the pages say, by their paths. Both say whether they have a map.
  private func pages(north: Int, south: Int) throws -> [String: String] {
    var project = ProjectFixture()
    let forces = Array(repeating: "north", count: north) + Array(repeating: "south", count: south)
    project["Content/data/constituencies.csv"] =
      "code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis,hex_q,hex_r\n"
      + forces.enumerated().map { number, force in
        "E140000\(10 + number),Place \(number),,England,North,\(force),northtown,certain,\(number),0\n"
      }.joined()
    project["Templates/index.html"] = "{{#forces}}{{name}}. {{/forces}}{{#map}}Map{{/map}}"
    project["Templates/force.html"] = "{{force.name}}. {{#map}}Map{{/map}}"
    let campaign = try #require(project.compile().campaign)
    let pages = campaign.pages(listing: campaign.packs).map { Renderer(campaign).render($0) }
    return Dictionary(
      uniqueKeysWithValues: pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func givesNoPageToAForceThatNoConstituencyNames() throws {
    #expect(
      try pages(north: 1, south: 0)
        == ["forces/north/index.html": "North Police. ", "index.html": "North Police. "])
  }

  /// A list of fewer constituencies shows as much as a map.
  @Test(arguments: [(19, 0, false, false), (20, 0, true, true), (19, 1, true, false)])
  func drawsNoMapOfFewerThanTwentyConstituencies(
    north: Int, south: Int, isOnIndex: Bool, isOnForcePage: Bool
  ) throws {
    let pages = try pages(north: north, south: south)
    #expect(pages["index.html"]?.hasSuffix("Map") == isOnIndex)
    #expect(pages["forces/north/index.html"]?.hasSuffix("Map") == isOnForcePage)
  }
}
