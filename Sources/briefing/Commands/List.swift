internal import ArgumentParser
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingValidating

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the constituencies.",
    discussion: """
      The last column says whether a SPoC contact is known: of every force, of some, or of none.

      Example:
        briefing list --json
        briefing list --missing
      """)

  @OptionGroup var options: ProjectOptions

  @Flag(help: "For machines: an array of objects.")
  var json = false

  @Flag(help: "Only those of which a force has no contact.")
  var missing = false

  /// A constituency as `--json` writes it.
  private struct Row: Encodable {
    let code: String
    let name: String
    let slug: String
    let nation: String
    let forces: [String]
    let spoc: String

    init(_ constituency: Constituency) {
      code = constituency.code
      name = constituency.name
      slug = constituency.slug
      nation = constituency.nation.name
      forces = constituency.forces.map(\.id)
      let known = constituency.forces.count(where: \.hasNamedSPoCs)
      spoc = known == 0 ? "none" : (known == forces.count ? "all" : "some")
    }

    var cells: [String] { [code, name, slug, nation, forces.joined(separator: ";"), spoc] }
  }

  func run() throws {
    let (campaign, _) = try Project(options)
      .packs(otherwise: "the list would be wrong")
    let rows = campaign.constituencies.map(Row.init).filter { !missing || $0.spoc != "all" }
    guard json else { return try StandardOutput.write(Self.table(rows)) }
    try StandardOutput.write(JSONText.bytes(of: rows))
  }

  private static func table(_ rows: [Row]) -> String {
    let lines = [["CODE", "NAME", "SLUG", "NATION", "FORCES", "SPOC"]] + rows.map(\.cells)
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      cells.indices.map { column in
        column == cells.count - 1
          ? cells[column]
          : cells[column]
            + String(repeating: " ", count: widths[column] - cells[column].count)
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
