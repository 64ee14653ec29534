/// All that is needed to make the packs, checked: a value of this type can only have come from the
/// validator, so whatever holds one holds sound data.
package struct Campaign: Sendable {
  package let edition: Edition
  package let texts: EditionTexts
  /// In the order of their names.
  package let constituencies: [Constituency]
  /// Those whose own data is wrong, in the order of their names; none unless withholding was
  /// asked for.
  package let withheld: [WithheldConstituency]
  /// In the order of their names.
  package let forces: [PoliceForce]
  /// What the complete packs give their readers, by the codes of the constituencies.
  package let given: [String: GivenContacts]
  package let filledColumns: [FilledColumns]

  init(
    edition: Edition, texts: EditionTexts, constituencies: [Constituency],
    withheld: [WithheldConstituency], forces: [PoliceForce],
    given: [String: GivenContacts], filledColumns: [FilledColumns]
  ) {
    self.edition = edition
    self.texts = texts
    self.constituencies = constituencies
    self.withheld = withheld
    self.forces = forces
    self.given = given
    self.filledColumns = filledColumns
  }
}

extension Campaign {
  /// Every constituency that gets a pack, withheld ones too.
  package var identities: [ConstituencyIdentity] {
    constituencies.map(\.identity) + withheld.map(\.identity)
  }
}
