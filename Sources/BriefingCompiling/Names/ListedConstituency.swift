internal import BriefingValidating

/// A constituency as the index and the pages of the forces show it.
struct ListedConstituency: Sendable {
  let identity: ConstituencyIdentity
  let forces: [PoliceForce]
  let hexCell: Constituency.HexCell?
  let isWithheld: Bool
}

extension ListedConstituency {
  init(_ constituency: Constituency) {
    self.init(
      identity: constituency.identity, forces: constituency.forces,
      hexCell: constituency.hexCell, isWithheld: false)
  }

  init(_ constituency: WithheldConstituency) {
    self.init(
      identity: constituency.identity, forces: constituency.forces,
      hexCell: constituency.hexCell, isWithheld: !constituency.reasons.isEmpty)
  }
}
