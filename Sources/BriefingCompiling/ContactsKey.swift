internal import BriefingValidating

/// What two packs have in common when all of their contacts are the same: then everything in them is
/// the same that does not name the constituency.
package struct ContactsKey: Hashable, Sendable {
  private let nation: Nation
  private let forces: [ObjectIdentifier]
  private let returningOfficer: ObjectIdentifier
  private let basis: Constituency.Basis

  /// The forces and officers of a campaign live as long as it does, so that their identities stay
  /// their own.
  init(_ constituency: Constituency) {
    nation = constituency.nation
    forces = constituency.forces.map { ObjectIdentifier($0) }
    returningOfficer = ObjectIdentifier(constituency.returningOfficer)
    basis = constituency.returningOfficerBasis
  }
}
