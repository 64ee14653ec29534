internal import BriefingForms

/// All that is needed to make the packs, checked: a value of this type can only have come from the
/// validator, so whatever holds one holds sound data.
package struct Campaign: Sendable {
  package let edition: Edition
  /// In the language of the edition.
  package let texts: EditionTexts
  /// The same in the other languages of the packs.
  let otherTexts: [EditionTexts]
  /// In the order of their names.
  package let constituencies: [Constituency]
  /// Those whose own data is wrong, in the order of their names; none unless withholding was
  /// asked for.
  package let withheld: [WithheldConstituency]
  /// In the order of their names.
  package let forces: [PoliceForce]
  /// What the complete packs give their readers, by the codes of the constituencies. Made when it is
  /// asked for: only what is held against another output needs it.
  package var given: [String: GivenContacts] { givenOnce.value }
  let givenOnce: MadeOnce<[String: GivenContacts]>
  package let filledColumns: [FilledColumns]
  package internal(set) var history = IssueHistory()
  /// Texts of the data that have no words of their own in the language.
  package let untranslated: Set<String>
  /// Values that are for others than the readers of this edition.
  package let leftOut: [LeftOutValue]

  init(
    edition: Edition, texts: EditionTexts, otherTexts: [EditionTexts],
    constituencies: [Constituency],
    withheld: [WithheldConstituency], forces: [PoliceForce],
    given: MadeOnce<[String: GivenContacts]>, filledColumns: [FilledColumns],
    untranslated: Set<String> = [], leftOut: [LeftOutValue] = []
  ) {
    self.edition = edition
    self.texts = texts
    self.otherTexts = otherTexts
    self.constituencies = constituencies
    self.withheld = withheld
    self.forces = forces
    givenOnce = given
    self.filledColumns = filledColumns
    self.untranslated = untranslated
    self.leftOut = leftOut
  }
}

extension Campaign {
  /// The campaign in each language of its packs, with the constituencies that have one in it.
  package var languages: [Campaign] { [self] + otherTexts.map(translated) }

  private func translated(with texts: EditionTexts) -> Campaign {
    var translator = Translator(into: texts.language)
    let isIncluded = { edition.languages(of: $0).contains(texts.language) }
    var campaign = Campaign(
      edition: translator.edition(edition), texts: texts, otherTexts: [],
      constituencies: constituencies.filter { isIncluded($0.identity) }
        .map { translator.constituency($0, at: edition.election.kind) },
      withheld: withheld.filter { isIncluded($0.identity) }.map { translator.withheld($0) },
      forces: forces.map { translator.force($0) }, given: givenOnce, filledColumns: filledColumns,
      untranslated: texts.untranslated.union(translator.untranslated), leftOut: leftOut)
    campaign.history = history
    return campaign
  }

  /// What a pack says of the issues before it; `nil` where no earlier issue had it.
  package func news(of code: String) -> PackNews? {
    history.news[edition.language]?.news(of: code)
  }

  /// Of a complete pack; `nil` where the issuer counts no issues.
  package func checkCode(of code: String) -> CheckCode? { history.checkCodes[code] }

  /// Every constituency that gets a pack, withheld ones too.
  package var identities: [ConstituencyIdentity] {
    constituencies.map(\.identity) + withheld.map(\.identity)
  }
}
