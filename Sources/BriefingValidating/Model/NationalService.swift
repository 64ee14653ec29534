internal import BriefingLoading

/// A service for candidates that is the same everywhere, or everywhere in some nations.
package struct NationalService: Reachable, Equatable {
  package let id: String
  package let name: String
  package let provider: String
  package let contacts: [ContactField]
  package let extent: Extent
  package let readers: Readers
  /// What it is for, in a sentence.
  package let purpose: String?
  /// The subject of a message in which somebody signs up, when that is how one does it.
  package let mailSubject: String?
  package let provenance: Provenance
  let translations: Translations

  package static let contactColumns = ContactColumn.all(of: .nationalServices)
}
