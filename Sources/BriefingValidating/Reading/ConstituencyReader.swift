internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `constituencies.csv` and joins each row to its forces and its Returning Officer.
struct ConstituencyReader {
  private let forces: TableReader<PoliceForce>.Result
  private let officers: TableReader<ReturningOfficer>.Result
  private let election: ElectionKind
  private let likelyForces = Suggestions()
  private let likelyOfficers = Suggestions()

  init(
    forces: TableReader<PoliceForce>.Result, officers: TableReader<ReturningOfficer>.Result,
    at election: ElectionKind
  ) {
    self.forces = forces
    self.officers = officers
    self.election = election
  }

  func read(_ table: Table?) -> TableReader<ConstituencyRow>.Result {
    TableReader<ConstituencyRow>(keyColumn: "code", duplicate: .duplicateCode, read: row).read(
      table)
  }

  private func row(_ row: inout RowReader) -> ConstituencyRow {
    let identity = identity(&row)
    let forces = forces(&row)
    let officer = returningOfficer(&row)
    let basis = basis(of: officer, &row)
    let cell = hexCell(&row)
    var constituency: Constituency?
    if let identity, !forces.isEmpty, let officer, let basis, !row.diagnostics.containsErrors {
      constituency = Constituency(
        identity: identity, forces: forces, returningOfficer: officer,
        returningOfficerTitle: officer.title(at: election, in: identity.nation, .english),
        returningOfficerBasis: basis, hexCell: cell)
    }
    return ConstituencyRow(identity: identity, hexCell: cell, constituency: constituency)
  }

  /// `nil` when the row leaves open which constituency it is about.
  private func identity(_ row: inout RowReader) -> ConstituencyIdentity? {
    let code = row.required("code", .constituencyCode)
    let name = row.required("name")
    let nation = row.required("nation", .nation)
    var isConsistent = true
    if let code, let nation { isConsistent = checkPrefix(of: code, in: nation, &row) }
    let translations = row.translations(of: "name", "region")
    let region = row.required("region")
    let slug = name.map(Slug.make(from:)) ?? ""
    if let name, slug.isEmpty {
      row.note(
        .emptySlug, "'\(name)' has no letter or digit that can stand in an address", in: "name",
        help: "write the name in the Latin alphabet; the Welsh name has a column of its own")
    }
    guard let code, let name, !slug.isEmpty, let nation, let region, isConsistent
    else { return nil }
    return ConstituencyIdentity(
      code: code, name: name, firstName: name, slug: slug, nation: nation, region: region,
      translations: translations)
  }

  /// The forces that the row names; empty when one of them is unknown.
  private func forces(_ row: inout RowReader) -> [PoliceForce] {
    guard row.required("forces") != nil else { return [] }
    let ids = row.list("forces", .id) ?? []
    for id in ids {
      row.checkReference(
        "police force", id, to: forces, .unknownForce, in: "forces", likelyForces)
    }
    let found = ids.compactMap { forces[$0] }
    return found.count == ids.count ? found : []
  }

  private func returningOfficer(_ row: inout RowReader) -> ReturningOfficer? {
    guard let id = row.required("returning_officer") else { return nil }
    row.checkReference(
      "Returning Officer", id, to: officers, .unknownReturningOfficer, in: "returning_officer",
      likelyOfficers)
    return officers[id]
  }

  /// Said of this constituency, or of all that the officer's council acts for.
  private func basis(
    of officer: ReturningOfficer?, _ row: inout RowReader
  ) -> Constituency.Basis? {
    if row.text("returning_officer_basis") != nil {
      return row.optional("returning_officer_basis", .basis)
    }
    if let officer, officer.basis == nil {
      row.note(
        .missingValue, "nothing says how sure it is that '\(officer.id)' is the Returning Officer",
        in: "returning_officer_basis",
        help:
          "write certain or presumed in returning_officer_basis, or in basis of \(officers.file)"
      )
    }
    return officer?.basis
  }

  private func checkPrefix(
    of code: String, in nation: Nation, _ row: inout RowReader
  ) -> Bool {
    guard !nation.begins(code) else { return true }
    row.note(
      .invalidCode, "'\(code)' is not a code of a constituency in \(nation.name)", in: "code",
      help: "codes in \(nation.name) begin with \(nation.codePrefix); check the code and the nation"
    )
    return false
  }

  /// Both coordinates or none.
  private func hexCell(_ row: inout RowReader) -> Constituency.HexCell? {
    let q = row.optional("hex_q", .hexCoordinate)
    let r = row.optional("hex_r", .hexCoordinate)
    for (here, other) in [("hex_q", "hex_r"), ("hex_r", "hex_q")]
    where row.text(here) == nil && row.text(other) != nil {
      row.note(
        .missingValue, "column '\(here)' is empty, but '\(other)' is not", in: here,
        help: "fill in both coordinates, or none")
    }
    guard let q, let r else { return nil }
    return Constituency.HexCell(q: q, r: r)
  }
}

extension Check {
  static let duplicateCode = Check(
    "duplicate-code", .joins, for: .severalRows, "two rows have one constituency's code",
    example: "two constituencies have the code `E14000901`")

  static let emptySlug = Check(
    "empty-slug", .joins, for: .data, "a name has no letter that can stand in an address",
    example: "`Лох`, a name in another alphabet")

  static let unknownReturningOfficer = Check(
    "unknown-returning-officer", .joins, for: .data,
    "a row names a Returning Officer that is not in the table",
    example: "`dunn-council`, where the table has `dun-council`")
}
