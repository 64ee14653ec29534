package import BriefingOutput

/// What a manifest notes of the data, so that the next run can tell what is gone.
package struct ManifestNotes: Sendable {
  /// The columns that hold something, by the names of the tables.
  let columns: [String: [String]]
  /// What each pack gives its reader, by the codes of the constituencies.
  let contacts: [String: Manifest.Contacts]

  package init(columns: [String: [String]], contacts: [String: Manifest.Contacts]) {
    self.columns = columns
    self.contacts = contacts
  }
}
