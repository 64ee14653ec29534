internal import BriefingDiagnostics
internal import BriefingLoading

/// Tells the errors that are one constituency's own from those that are everybody's.
///
/// A constituency's own data is its row, the rows of its forces and of their contacts, and the row
/// of its Returning Officer. An error there spoils its pack and no other.
struct Withholding {
  /// Constituencies without an error.
  let published: [Constituency]
  let withheld: [WithheldConstituency]
  /// Forces without an error.
  let forces: [PoliceForce]
  /// No error is left that withholding does not answer, and something is left to publish.
  let isPossible: Bool

  init(
    of diagnostics: [Diagnostic], rows: TableReader<ConstituencyRow>.Result,
    forces: TableReader<PoliceForce>.Result, contacts: TableReader<ForceContact>.Result,
    officers: TableReader<ReturningOfficer>.Result
  ) {
    guard diagnostics.containsErrors else {
      (published, withheld, isPossible) = (rows.constituencies.map(\.value), [], true)
      self.forces = forces.values.map(\.value)
      return
    }
    let errors = Dictionary(
      grouping: diagnostics.filter { $0.severity == .error && $0.check.owner != .severalRows },
      by: \.location)
    let sound = Sound(forces: forces, contacts: contacts, officers: officers, errors: errors)
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
      let places =
        [entry.row.location]
        + forceIDs.flatMap { forces.places(of: $0) + contacts.places(of: $0) }
        + (officer.map { officers.places(of: $0) } ?? [])
      let reasons = places.flatMap { errors[$0] ?? [] }
      answered.formUnion(places)
      if reasons.isEmpty, let constituency = row.constituency {
        published.append(constituency)
      } else if !reasons.isEmpty, let identity = row.identity {
        withheld.append(
          WithheldConstituency(
            identity: identity, council: officer.flatMap { sound.councils[$0] },
            forces: forceIDs.compactMap { sound.forces[$0] }, hexCell: row.hexCell,
            reasons: reasons.inReportingOrder))
      } else {
        isUnanswered = true
      }
    }
    self.published = published
    self.withheld = withheld
    self.forces = forces.values.map(\.value).filter { sound.forces[$0.id] != nil }
    isPossible =
      !isUnanswered && !published.isEmpty && errors.keys.allSatisfy(answered.contains)
  }

  /// Rows that other rows name and that hold no error.
  private struct Sound {
    let forces: [String: PoliceForce]
    let councils: [String: WithheldConstituency.Council]

    init(
      forces: TableReader<PoliceForce>.Result, contacts: TableReader<ForceContact>.Result,
      officers: TableReader<ReturningOfficer>.Result, errors: [SourceLocation: [Diagnostic]]
    ) {
      func isSound(_ places: [SourceLocation]) -> Bool {
        places.allSatisfy { errors[$0] == nil }
      }
      self.forces = Dictionary(
        forces.values.map(\.value)
          .filter { isSound(forces.places(of: $0.id)) && isSound(contacts.places(of: $0.id)) }
          .map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
      councils = Dictionary(
        officers.values.map(\.value).filter { isSound(officers.places(of: $0.id)) }.map {
          (
            $0.id, WithheldConstituency.Council(authority: $0.authority, website: $0.website)
          )
        },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
