/// A UK parliamentary constituency with everybody its candidates may need to reach.
///
/// A class, as all that the data names by an id: it passes through many lists, and is never changed.
package final class Constituency: Sendable {
  package let identity: ConstituencyIdentity
  /// One, or two where the boundary of two forces runs through the constituency. Never empty.
  package let forces: [PoliceForce]
  package let returningOfficer: ReturningOfficer
  /// The office that the officer holds at this election.
  package let returningOfficerTitle: String
  package let returningOfficerBasis: Basis
  package let hexCell: HexCell?

  init(
    identity: ConstituencyIdentity, forces: [PoliceForce], returningOfficer: ReturningOfficer,
    returningOfficerTitle: String, returningOfficerBasis: Basis, hexCell: HexCell?
  ) {
    self.identity = identity
    self.forces = forces
    self.returningOfficer = returningOfficer
    self.returningOfficerTitle = returningOfficerTitle
    self.returningOfficerBasis = returningOfficerBasis
    self.hexCell = hexCell
  }

  /// Whether it is known which council's officer acts.
  package enum Basis: String, Sendable, CaseIterable {
    case certain
    /// The council with the largest share of the population, which is a guess.
    case presumed
  }

  /// A cell of the hex map in the odd-r layout: odd rows shift right by half a cell, and a larger
  /// `r` is further north.
  package struct HexCell: Sendable, Hashable {
    package let q: Int
    package let r: Int
  }
}

extension Constituency {
  package var code: String { identity.code }
  package var name: String { identity.name }
  package var welshName: String? { identity.welshName }
  package var slug: String { identity.slug }
  package var nation: Nation { identity.nation }
  package var region: String { identity.region }
}
