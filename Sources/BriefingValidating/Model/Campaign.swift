/// All that is needed to make the packs, checked: a value of this type can only have come from the
/// validator, so whatever holds one holds sound data.
package struct Campaign: Sendable {
  package let edition: Edition
  package let texts: EditionTexts
  /// In the order of their names.
  package let constituencies: [Constituency]
  /// In the order of their names.
  package let forces: [PoliceForce]

  init(
    edition: Edition, texts: EditionTexts, constituencies: [Constituency], forces: [PoliceForce]
  ) {
    self.edition = edition
    self.texts = texts
    self.constituencies = constituencies
    self.forces = forces
  }
}
