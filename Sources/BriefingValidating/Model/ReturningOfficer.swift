internal import BriefingLoading

/// Who runs the election. Not the registration officer, who keeps the register of voters.
package final class ReturningOfficer: Reachable {
  package let id: String
  package let authority: String
  /// The office that is held at elections to the UK Parliament, for example `Acting Returning Officer`.
  package let title: String
  package let contacts: [ContactField]
  /// How sure it is that this officer acts, for constituencies that do not say so themselves.
  package let basis: Constituency.Basis?
  package let provenance: Provenance
  let translations: Translations

  package static let contactColumns = ContactColumn.all(of: .returningOfficers)

  init(
    id: String, authority: String, title: String, contacts: [ContactField],
    basis: Constituency.Basis?, provenance: Provenance, translations: Translations
  ) {
    self.id = id
    self.authority = authority
    self.title = title
    self.contacts = contacts
    self.basis = basis
    self.provenance = provenance
    self.translations = translations
  }

  /// Only for the UK Parliament is the officer an acting one. In Northern Ireland the Chief Electoral
  /// Officer is the Returning Officer of every election.
  func title(at election: ElectionKind, in nation: Nation, _ words: LanguageWords) -> String {
    switch election {
    case .general, .byElection: title
    default: nation == .northernIreland ? title : words.returningOfficer
    }
  }
}
