internal import BriefingLoading

/// An Operation Bridger single point of contact: the officer for candidates' safety. Not a force's
/// election-crime SPOC, and not its elected-official adviser.
package struct SPoC: Reachable {
  /// The id of the police force.
  package let force: String
  package let role: String
  /// In the first language: it tells one of a force's from the others.
  package let firstRole: String
  package let name: String?
  package let contacts: [ContactField]
  package let hours: String?
  package let readers: Readers
  package let provenance: Provenance
  let translations: Translations

  package static let contactColumns = ContactColumn.all(of: .spocContacts)
}
