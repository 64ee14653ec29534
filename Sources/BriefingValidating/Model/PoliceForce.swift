internal import BriefingForms
internal import BriefingLoading

/// A territorial police force.
package final class PoliceForce: Reachable {
  package let id: String
  package let name: String
  package let nation: Nation
  package let contacts: [ContactField]
  /// Those who serve candidates at this election. None is normal: the force has not named its own
  /// yet, or it is an election at which none serves.
  package let spocs: [SPoC]
  /// It has named others, who are not for the readers of this edition.
  package let leavesOutSPoCs: Bool
  package var hasNamedSPoCs: Bool { !spocs.isEmpty || leavesOutSPoCs }
  let translations: Translations

  package var welshName: String? { translations["name", .welsh] }

  package static let contactColumns = ContactColumn.all(of: .policeForces)

  init(
    id: String, name: String, nation: Nation, contacts: [ContactField], spocs: [SPoC],
    leavesOutSPoCs: Bool = false, translations: Translations
  ) {
    self.id = id
    self.name = name
    self.nation = nation
    self.contacts = contacts
    self.spocs = spocs
    self.leavesOutSPoCs = leavesOutSPoCs
    self.translations = translations
  }
}
