package import BriefingValidating

extension TraceSearch {
  /// - Returns: `nil` for the edition that leaves nothing out.
  package init?(_ campaign: Campaign) {
    guard campaign.edition.readers != .candidates else { return nil }
    let statement = campaign.edition.site.accessibility
    let stated: [ExpectedContact?] = [
      statement.map { .email($0.mailbox.text) },
      statement?.phone.map { .phone($0.display) },
    ]
    self.init(
      campaign.leftOut,
      open: campaign.expectedPacks.flatMap { $0.contacts + $0.council }
        + campaign.forces.flatMap(ExpectedContact.all) + campaign.nationalContacts
        + stated.compactMap(\.self),
      texts: campaign.languages.flatMap(\.openTexts))
  }
}

extension Campaign {
  /// What the packs may say, from the sources that are not left out.
  fileprivate var openTexts: [String] {
    var texts: [String?] = [edition.election.name, edition.issuer]
    for section in self.texts.guidance { texts += [section.title, section.body.text] }
    for template in self.texts.templates { texts.append(template.text.text) }
    for service in self.texts.services {
      texts += [service.name, service.provider, service.purpose, service.mailSubject]
    }
    for date in self.texts.dates { texts += [date.name, date.note] }
    return texts.compactMap(\.self)
  }
}
