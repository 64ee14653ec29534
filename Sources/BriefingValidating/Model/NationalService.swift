/// A service for candidates that is the same everywhere, or everywhere in some nations.
package struct NationalService: Sendable {
  package let id: String
  package let name: String
  package let provider: String
  package let email: EmailAddress?
  package let phone: PhoneNumber?
  package let website: WebAddress?
  package let nations: Set<Nation>
  package let elections: Set<ElectionKind>
  /// What it is for, in a sentence.
  package let purpose: String?
  /// The subject of a message in which somebody signs up, when that is how one does it.
  package let mailSubject: String?
  package let provenance: Provenance
}
