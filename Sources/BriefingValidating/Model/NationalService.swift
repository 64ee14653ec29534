/// A service for candidates that is the same everywhere, or everywhere in some nations.
package struct NationalService: Sendable {
  package let id: String
  package let name: String
  package let provider: String
  package let email: EmailAddress?
  package let phone: PhoneNumber?
  package let website: WebAddress?
  package let nations: Set<Nation>
  package let provenance: Provenance
}
