package import BriefingDiagnostics

/// A constituency whose own data is wrong: its pack says so, and holds no contact. So is each when the
/// packs are over.
package struct WithheldConstituency: Sendable {
  package let identity: ConstituencyIdentity
  /// The Returning Officer's council, when its row is right.
  package let council: Council?
  /// Those of its forces whose rows are right.
  package let forces: [PoliceForce]
  /// `nil` when it is not known, or wrong.
  package let hexCell: Constituency.HexCell?
  /// The errors in its own row and in the rows that it names. Their messages quote the data, so
  /// they are for editors and never for a pack. None when the packs are over.
  package let reasons: [Diagnostic]

  /// Where to ask, without a contact that may be wrong.
  package struct Council: Reachable {
    package let authority: String
    package let contacts: [ContactField]
    let translations: Translations

    package static let contactColumns = ReturningOfficer.contactColumns.filter {
      $0.kind == .website
    }

    package init(of officer: ReturningOfficer) {
      self.init(
        authority: officer.authority,
        contacts: officer.contacts.filter { $0.column.kind == .website },
        translations: officer.translations)
    }

    init(authority: String, contacts: [ContactField], translations: Translations) {
      (self.authority, self.contacts, self.translations) = (authority, contacts, translations)
    }
  }
}
