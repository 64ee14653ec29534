internal import BriefingDiagnostics
internal import BriefingLoading

/// Tells the errors that are one constituency's own from those that are everybody's.
///
/// A constituency's own data is its row, the rows of its forces and of their contacts, and the row
/// of its Returning Officer. An error there spoils its pack and no other.
struct Withholding {
  /// Constituencies without an error.
  private(set) var published: [Constituency]
  private(set) var withheld: [WithheldConstituency]
  /// Forces without an error.
  private(set) var forces: [PoliceForce]
  /// No error is left that withholding does not answer, and something is left to publish.
  let isPossible: Bool

  /// When the packs are over: none of them shows how to reach anybody.
  mutating func withholdAll() {
    let identities = published.map(\.identity) + withheld.map(\.identity)
    withheld = identities.map {
      WithheldConstituency(identity: $0, council: nil, forces: [], hexCell: nil, reasons: [])
    }
    (published, forces) = ([], [])
  }

  init(of diagnostics: [Diagnostic], in tables: DataTables) {
    let (rows, forces, officers) = (tables.constituencies, tables.forces, tables.officers)
    guard diagnostics.containsErrors else {
      (published, withheld, isPossible) = (rows.constituencies.map(\.value), [], true)
      self.forces = forces.values.map(\.value)
      return
    }
    let errors = Dictionary(
      grouping: diagnostics.filter { $0.severity == .error && $0.check.owner != .severalRows },
      by: \.location)
    func places(ofForce id: String) -> [SourceLocation] {
      (forces.rows(of: id) + tables.spocs.rows(of: id)).map(\.location)
    }
    func isSound(_ places: [SourceLocation]) -> Bool { places.allSatisfy { errors[$0] == nil } }

    var published: [Constituency] = []
    var withheld: [WithheldConstituency] = []
    var answered: Set<SourceLocation> = []
    var isUnanswered = diagnostics.contains {
      $0.severity == .error && $0.check.owner == .severalRows
    }
    for entry in rows.values {
      let row = entry.value
      let forceIDs = CellList.items(of: entry.row.text("forces") ?? "")
      let officer = entry.row.text("returning_officer")
      let officerPlaces = officer.map { officers.rows(of: $0).map(\.location) } ?? []
      let own = [entry.row.location] + forceIDs.flatMap(places(ofForce:)) + officerPlaces
      let reasons = own.flatMap { errors[$0] ?? [] }
      answered.formUnion(own)
      if reasons.isEmpty, let constituency = row.constituency {
        published.append(constituency)
      } else if !reasons.isEmpty, let identity = row.identity {
        let soundOfficer = isSound(officerPlaces) ? officer.flatMap { officers[$0] } : nil
        withheld.append(
          WithheldConstituency(
            identity: identity, council: soundOfficer.map(WithheldConstituency.Council.init),
            forces: forceIDs.filter { isSound(places(ofForce: $0)) }.compactMap { forces[$0] },
            hexCell: row.hexCell, reasons: reasons.inReportingOrder))
      } else {
        isUnanswered = true
      }
    }
    self.published = published
    self.withheld = withheld
    self.forces = forces.values.map(\.value).filter { isSound(places(ofForce: $0.id)) }
    isPossible =
      !isUnanswered && !published.isEmpty && errors.keys.allSatisfy(answered.contains)
  }
}
