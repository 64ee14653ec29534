/// Who runs the election. Not the registration officer, who keeps the register of voters.
package struct ReturningOfficer: Sendable {
  package let id: String
  package let authority: String
  /// The office that is held, for example `Acting Returning Officer`.
  package let title: String
  package let email: EmailAddress?
  package let phone: PhoneNumber?
  package let website: WebAddress
  package let provenance: Provenance
}
