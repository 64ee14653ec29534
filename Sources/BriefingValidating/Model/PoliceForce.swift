internal import BriefingLoading

/// A territorial police force.
package final class PoliceForce: Reachable {
  package let id: String
  package let name: String
  package let welshName: String?
  package let nation: Nation
  package let contacts: [ContactField]
  /// Those who serve candidates at this election. None is normal: the force has not named its own
  /// yet, or it is an election at which none serves.
  package let spocs: [SPoC]

  /// The name as a phone lists it: who looks for "police" finds it, a constabulary too.
  package var listedName: String {
    name.lowercased().contains("police") ? name : "\(name) (police)"
  }

  package static let contactColumns = ContactColumn.all(of: .policeForces)

  init(
    id: String, name: String, welshName: String?, nation: Nation, contacts: [ContactField],
    spocs: [SPoC]
  ) {
    self.id = id
    self.name = name
    self.welshName = welshName
    self.nation = nation
    self.contacts = contacts
    self.spocs = spocs
  }
}
