internal import BriefingValidating

/// A constituency as the index and the pages of the forces show it.
struct ListedConstituency: Sendable {
  let identity: ConstituencyIdentity
  let forces: [PoliceForce]
  let hexCell: Constituency.HexCell?
  let isWithheld: Bool
  let checkCode: String?
}

extension ListedConstituency {
  init(_ constituency: Constituency, checkCode: String?) {
    self.init(
      identity: constituency.identity, forces: constituency.forces,
      hexCell: constituency.hexCell, isWithheld: false, checkCode: checkCode)
  }

  init(_ constituency: WithheldConstituency) {
    self.init(
      identity: constituency.identity, forces: constituency.forces,
      hexCell: constituency.hexCell, isWithheld: !constituency.reasons.isEmpty, checkCode: nil)
  }
}
