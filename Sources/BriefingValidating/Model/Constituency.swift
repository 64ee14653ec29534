/// A UK parliamentary constituency with everybody its candidates may need to reach.
package struct Constituency: Sendable {
  /// The nine-character code of the Office for National Statistics, for example `E14001063`.
  package let code: String
  package let name: String
  package let welshName: String?
  /// The folder of the pack, for example `ynys-mon`. Unique, and safe in a path and in a URL.
  package let slug: String
  package let nation: Nation
  package let region: String
  /// One, or two where the boundary of two forces runs through the constituency. Never empty.
  package let forces: [PoliceForce]
  package let returningOfficer: ReturningOfficer
  package let returningOfficerBasis: Basis
  package let hexCell: HexCell?

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
