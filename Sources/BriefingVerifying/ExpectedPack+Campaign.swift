package import BriefingValidating

extension Campaign {
  /// What the data says that the finished packs must hold.
  package var expectedPacks: [ExpectedPack] {
    let others = languages.dropFirst().flatMap(\.ownPacks)
    let values = Dictionary(others.map { ($0.code, $0.values) }, uniquingKeysWith: +)
    return ownPacks.map { $0.holding(values[$0.code] ?? []) }
  }

  /// As far as the campaign's own language says it.
  private var ownPacks: [ExpectedPack] {
    constituencies.map(expectedPack) + withheld.map(expectedPack)
  }

  /// What every pack may hold.
  package var nationalContacts: [ExpectedContact] {
    [.phone("999"), .phone("101")] + texts.services.flatMap(ExpectedContact.all) + reports
  }

  private var reports: [ExpectedContact] {
    switch edition.site.reports {
    case .mailbox(let mailbox)?: [.email(mailbox.text)]
    case .page(let page)?: [.website(page.text)]
    case nil: []
    }
  }

  private func expectedPack(_ place: WithheldConstituency) -> ExpectedPack {
    let identity = place.identity
    let council = place.council.map(ExpectedContact.all) ?? []
    return ExpectedPack(
      code: identity.code, name: identity.name, slug: identity.slug,
      place: edition.place(of: identity), contacts: council,
      council: council,
      values: [identity.name, identity.welshName, place.council?.authority, edition.issuer]
        .compactMap(\.self),
      languages: edition.languages(of: identity), isWithheld: true, isOver: edition.isOver)
  }

  private func expectedPack(_ place: Constituency) -> ExpectedPack {
    let (officer, spocs) = (place.returningOfficer, place.forces.flatMap(\.spocs))
    let dates = texts.dates.shown(in: edition, place.nation)
    var values: [String?] = [
      place.name, place.welshName, place.region, officer.authority,
      place.returningOfficerTitle, edition.issuer, edition.election.name,
    ]
    values += dates.flatMap { [$0.name, $0.note] }
    values += texts.services.flatMap { [$0.name, $0.provider, $0.purpose, $0.mailSubject] }
    values += place.forces.flatMap { [$0.name, $0.welshName] }
    // What an earlier issue showed may be another's by now.
    values += news(of: place.code)?.former ?? []
    values += spocs.flatMap { [$0.role, $0.name, $0.hours, $0.provenance.source] }
    return ExpectedPack(
      code: place.code, name: place.name, slug: place.slug,
      place: edition.place(of: place.identity),
      contacts: place.forces.flatMap(ExpectedContact.all) + spocs.flatMap(ExpectedContact.all)
        + ExpectedContact.all(of: officer),
      dates: dates.map { date in
        ExpectedPack.Date(
          day: LanguageWords.english.weekdayAndDay(date.day),
          calendar: date.from == nil && date.until == nil
            ? [date.day.basic] : [date.from, date.until].compactMap { $0?.basic })
      },
      council: ExpectedContact.all(of: WithheldConstituency.Council(of: officer)),
      values: values.compactMap(\.self), languages: edition.languages(of: place.identity))
  }
}

extension ExpectedContact {
  static func all(of row: some Reachable) -> [ExpectedContact] {
    row.contacts.map { field in
      switch field.value {
      case .phone(let phone): .phone(phone.display)
      case .email(let email): .email(email.text)
      case .website(let website): .website(website.text)
      }
    }
  }
}

extension PackNews {
  fileprivate var former: [String?] { changes.map(\.was) + corrections.map(\.wrong) }
}
