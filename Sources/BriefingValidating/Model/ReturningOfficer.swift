/// Who runs the election. Not the registration officer, who keeps the register of voters.
package final class ReturningOfficer: Sendable {
  package let id: String
  package let authority: String
  /// The office that is held, for example `Acting Returning Officer`.
  package let title: String
  package let email: EmailAddress?
  package let phone: PhoneNumber?
  package let website: WebAddress
  /// How sure it is that this officer acts, for constituencies that do not say so themselves.
  package let basis: Constituency.Basis?
  package let provenance: Provenance

  init(
    id: String, authority: String, title: String, email: EmailAddress?, phone: PhoneNumber?,
    website: WebAddress, basis: Constituency.Basis?, provenance: Provenance
  ) {
    self.id = id
    self.authority = authority
    self.title = title
    self.email = email
    self.phone = phone
    self.website = website
    self.basis = basis
    self.provenance = provenance
  }
}
