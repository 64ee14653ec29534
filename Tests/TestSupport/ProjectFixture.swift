internal import BriefingChain
package import BriefingCompiling
package import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading
internal import BriefingRendering
package import BriefingValidating

/// A small project in memory. A test changes the files that it is about.
package struct ProjectFixture {
  package var files: [String: String] = [
    "Content/briefing.yml": """
    election:
      name: Test election
      kind: general
      polling-day: 2024-07-04
      close-of-nominations: 2024-06-07T16:00
    issuer: Test issuer
    sample: true
    """,
    "Content/data/constituencies.csv": """
    code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis
    E14000001,Northtown,,England,North,north,northtown,certain
    E14000002,Riverside,,England,North,north;south,northtown,presumed
    S14000003,Glen,,Scotland,Scotland,highland,glen,certain
    W07000004,Valley,Cwm,Wales,Wales,west,valley,certain

    """,
    "Content/data/police-forces.csv": """
    id,name,name_cy,nation,website
    north,North Police,,England,https://north.police.example/
    south,South Police,,England,https://south.police.example/
    west,West Police,Heddlu'r De,Wales,https://west.police.example/
    highland,Highland Police,,Scotland,https://highland.police.example/

    """,
    "Content/data/spoc-contacts.csv": """
    force,role,name,phone,email,hours,checked_on,source
    north,Safety officer,Sam Ple,01632 960001,spoc@north.police.example,9am to 5pm,2024-06-01,test
    south,Safety officer,,01632 960002,spoc@south.police.example,,,

    """,
    "Content/data/returning-officers.csv": """
    id,authority,title,email,phone,website,checked_on,source
    northtown,Northtown Council,Acting Returning Officer,ro@northtown.example,01632 960003,https://northtown.example/,2024-06-02,test
    glen,Glen Council,Returning Officer,,,https://glen.example/,,
    valley,Valley Council,Acting Returning Officer,,,https://valley.example/,,

    """,
    "Content/data/national-services.csv": """
    id,name,provider,email,phone,website,nations,checked_on,source
    helpline,Helpline,Charity,help@helpline.example,01632 960004,https://helpline.example/start,,,
    patrols,Extra patrols,Police,patrols@police.example,,,England;Wales,,

    """,
    "Content/guidance/en/10-first.md": "---\ntitle: First steps\norder: 1\n---\n\nRead this.\n",
    "Templates/pack.html": "{{#guidance}}<h2 id=\"{{id}}\">{{title}}</h2>\n{{{body}}}{{/guidance}}",
    "Templates/pack.txt": "{{#guidance}}\n{{{body}}}\n{{/guidance}}\n",
    "Templates/withheld.html": "{{constituency.name}}: not ready",
    "Templates/withheld.txt": "{{constituency.name}}: not ready\n",
    "Templates/index.html":
      "{{#regions}}{{#constituencies}}{{name}};{{/constituencies}}{{/regions}}",
    "Templates/force.html": "{{force.name}}: {{#constituencies}}{{name}};{{/constituencies}}",
  ]

  /// Files that are no text.
  package var pictures: [String: [UInt8]] = [:]

  /// The contacts of the project are a few days old then.
  package var options = CheckOptions(
    asOf: CalendarDate(year: 2024, month: 6, day: 15) ?? .earliest)

  package init() {}

  /// The small project with one section of guidance.
  package init(guidance: String) {
    files["Content/guidance/en/10-first.md"] =
      "---\ntitle: First steps\norder: 1\n---\n\n\(guidance)\n"
  }

  package subscript(path: String) -> String? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// Errors in the data of single constituencies withhold these, and not all.
  package mutating func withhold() {
    options = CheckOptions(asOf: options.asOf, isWithholding: true)
  }

  /// The chain, as the commands run it.
  package func compile() -> (campaign: CompiledCampaign?, diagnostics: [Diagnostic]) {
    let chain = chain
    return (chain.compiled, chain.diagnostics)
  }

  private var chain: Chain {
    let texts = files.mapValues { Array($0.utf8) }
    return Chain(SourceTree(files: texts.merging(pictures) { _, picture in picture }), options)
  }

  /// What the data says, and the packs made from it.
  package func campaigns() throws -> (checked: Campaign, compiled: CompiledCampaign) {
    let chain = chain
    guard let checked = chain.campaign, let compiled = chain.compiled else {
      throw Unusable(description: chain.diagnostics.map(\.description).joined(separator: "\n"))
    }
    return (checked, compiled)
  }

  /// A finished pack.
  package struct Pack: Sendable {
    /// By their names.
    package let files: [String: [UInt8]]

    package var html: String { self["index.html"] }
    package var text: String { self["pack.txt"] }

    /// A file's text; empty for a file that the pack does not have.
    package subscript(name: String) -> String {
      String(decoding: files[name] ?? [], as: UTF8.self)
    }
  }

  /// - Throws: the first diagnostics, when the project has errors.
  package func pack(_ slug: String, width: Int = 72) throws -> Pack {
    let (campaign, diagnostics) = compile()
    guard let campaign, let pack = campaign.packs.first(where: { $0.slug == slug }) else {
      throw Unusable(description: diagnostics.map(\.description).joined(separator: "\n"))
    }
    let files = Renderer(campaign, width: width).render(pack).files
    return Pack(
      files: Dictionary(uniqueKeysWithValues: files.map { ($0.form.fileName, $0.bytes) }))
  }

  /// Why there is no pack.
  package struct Unusable: Error, CustomStringConvertible {
    package let description: String
  }
}
