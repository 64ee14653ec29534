import BriefingDiagnostics
import BriefingLoading
import BriefingValidating

@testable import BriefingReporting

/// The report on three forces and two authorities, with something wrong at most of them.
enum SampleReport {
  private static let asOf = CalendarDate(year: 2024, month: 6, day: 15) ?? .earliest

  static let sources: [String: String] = [
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

  static let checks = Loader.checks + Validator.checks

  static func files(
    isStrict: Bool = false, _ change: (inout [String: String]) -> Void = { _ in }
  ) -> [String: String] {
    var files = sources
    change(&files)
    let (loaded, edition, found) = read(tree(of: files), isStrict: isStrict)
    let report = Report(loaded, found, of: checks, edition: edition, asOf: asOf)
    return Dictionary(
      report.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  static func tree(of files: [String: String] = sources) -> SourceTree {
    SourceTree(files: files.mapValues { Array($0.utf8) })
  }

  /// All that the report is made of.
  static func read(
    _ tree: SourceTree, isStrict: Bool = false
  ) -> (LoadedSources, Edition?, [Diagnostic]) {
    let loaded = Loader.load(tree)
    let options = CheckOptions(asOf: asOf, isStrict: isStrict)
    let outcome = Validator.validate(loaded.value, options)
    return (
      loaded.value, outcome.edition, (loaded.diagnostics + outcome.diagnostics).inReportingOrder
    )
  }
}
