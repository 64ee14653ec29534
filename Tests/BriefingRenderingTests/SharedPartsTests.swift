import BriefingCompiling
import BriefingRendering
import Testing
import TestSupport

/// What packs with the same contacts share is rendered once, and never shows in another pack.
@Suite struct SharedPartsTests {
  /// Templates that mix names of the constituency, of its contacts, and none, in text that depends on
  /// the lines before it.
  private static let textTemplates = [
    "{{constituency.name}} and a rather long line here\n{{#guidance}}\n{{{body}}}\n{{/guidance}}\n",
    "{{constituency.name}}\n{{#spoc}}\n\n{{role}}\n\n{{/spoc}}\n{{constituency.code}}\n",
    "{{constituency.name}}\n{{#force}}\n{{name}}\n-----\n{{/force}}\n",
    "{{constituency.name}}\n{{#returning-officer.email}}\n{{returning-officer.email}}\n{{/returning-officer.email}}\n=====\n{{returning-officer.title}}\n",
    "{{constituency.name}}\n\n\n\n{{#spoc}}\n\n\n{{role}}\n\n\n\n{{/spoc}}\n\n\n{{constituency.code}}\n",
    "{{#force}}\n{{#spoc}}\n{{phone}}\n{{/spoc}}\n{{/force}}\n\n{{constituency.region}}\n===\n{{returning-officer.website}}\n",
    "{{#constituency}}\n{{name}} {{returning-officer.authority}}\n{{/constituency}}\n{{#guidance}}\n\n{{{body}}}\n{{/guidance}}\n",
  ]

  private static let guidance = [
    "{{#returning-officer.phone}}a{{/returning-officer.phone}} {{#returning-officer.email}}b{{/returning-officer.email}}\\\nsecond line {{force.name}}\n\n---\n",
    "Ask {{force.name}}.\n\n{{#force}}\n- {{name}}: [{{website}}]({{website}})\n{{/force}}\n",
    "{{constituency.name}}: {{returning-officer.authority}}\n\n> [!NOTE]\n> {{#spoc}}{{role}}, {{phone}}. {{/spoc}}",
    "## One\n\n{{#spoc}}\n1. {{role}}\n{{/spoc}}\n\n| A | B |\n| --- | --- |\n| {{force.name}} | {{constituency.code}} |\n",
  ]

  /// Constituencies that have all, some and none of their contacts in common.
  private func campaign(text: String, guidance: String) throws -> CompiledCampaign {
    var project = ProjectFixture(guidance: guidance)
    project["Templates/pack.txt"] = text
    project["Templates/pack.html"] =
      "<p>{{constituency.name}}</p>{{#force}}<p>{{name}}</p>{{/force}}<p>{{returning-officer.authority}}</p>{{#guidance}}{{{body}}}{{/guidance}}<p>{{constituency.code}}</p>{{#returning-officer.presumed}}<p>?</p>{{/returning-officer.presumed}}"
    Self.addForms(to: &project)
    project["Content/data/constituencies.csv"] = """
      code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis
      E14000001,Northtown,,England,North,north,northtown,certain
      E14000002,Riverside,,England,North,north;south,northtown,presumed
      E14000003,Lakeside,,England,South,south;north,northtown,presumed
      E14000004,Southtown,,England,North,north,northtown,certain
      E14000005,Seaside,,England,North,north,northtown,presumed
      S14000003,Glen,,Scotland,Scotland,highland,glen,certain
      S14000004,Strath,,Scotland,Scotland,highland,glen,certain
      W07000004,Valley,Cwm,Wales,Wales,west,valley,certain
      """
    return try #require(project.compile().campaign)
  }

  /// Each with names of the constituency, of its contacts, and of both together.
  private static func addForms(to project: inout ProjectFixture) {
    project["Content/briefing.yml"]? +=
      "\nissue: {number: 1, date: 2024-06-08}\nforms: [contacts, dates, card, mail]"
    project["Templates/card.html"] =
      "<style>a { content: \"{{constituency.name}} {{force.name}}\" }</style>{{#spoc}}<svg viewBox=\"{{qr-code}}\"><path d=\"{{qr-code}}\"/></svg>{{/spoc}}<p>{{#returning-officer.qr-code}}{{returning-officer.authority}}{{/returning-officer.qr-code}}{{constituency.region}}</p>"
    project["Templates/contacts.vcf"] =
      "{{#spoc}}\nTEL:{{phone-link}}\nNOTE:{{role}} of {{force-name}} for {{constituency.name}}\n{{/spoc}}\n{{#force}}\nURL:{{website}}\n{{/force}}\nNOTE:{{constituency.code}} {{returning-officer.authority}}{{#returning-officer.presumed}}?{{/returning-officer.presumed}}\n"
    project["Templates/dates.ics"] =
      "{{#dates}}\nSUMMARY:{{name}} in {{constituency.name}}, {{force.name}}\n{{/dates}}\n"
    project["Templates/mail-subject.txt"] = "{{constituency.name}}, {{force.name}}\n"
  }

  /// With room for all sets of contacts, and for one at a time.
  @Test(arguments: textTemplates, guidance)
  func aPackIsTheSameWhateverWasRenderedBeforeIt(text: String, guidance: String) throws {
    let template =
      text.contains("body") ? text : "\(text){{#guidance}}\n{{{body}}}\n{{/guidance}}\n"
    let campaign = try campaign(text: template, guidance: guidance)
    let renderer = Renderer(campaign)
    for mostRemembered in [1024, 1] {
      var packs = PackRenderer(renderer, mostRemembered: mostRemembered)
      for pack in (campaign.packs + campaign.packs.reversed()).shuffled() {
        packs.render(pack)
        let alone = renderer.render(pack)
        #expect(alone.count == 6)
        #expect(packs.pack.files.map { packs.pack.path(of: $0) } == alone.map(\.path))
        for (file, expected) in zip(packs.pack.files, alone) {
          #expect(
            String(decoding: file.bytes, as: UTF8.self)
              == String(decoding: expected.bytes, as: UTF8.self), "\(expected.path)")
        }
      }
    }
  }
}
