internal import BriefingValidating
internal import BriefingVerifying

/// What the data says that the finished packs must hold.
extension Campaign {
  var expectedPacks: [ExpectedPack] {
    constituencies.map(expectedPack) + withheld.map(expectedPack)
  }

  private func expectedPack(_ place: WithheldConstituency) -> ExpectedPack {
    let identity = place.identity
    return ExpectedPack(
      code: identity.code, name: identity.name, slug: identity.slug, phones: [], emails: [],
      websites: [place.council?.website.text].compactMap(\.self),
      council: place.council?.website.text,
      values: [identity.name, identity.welshName, place.council?.authority, edition.issuer]
        .compactMap(\.self),
      isWithheld: true)
  }

  private func expectedPack(_ place: Constituency) -> ExpectedPack {
    let officer = place.returningOfficer
    // A SPoC serves candidates at a general election alone; other packs name none.
    let contacts = edition.election.kind == .general ? place.forces.flatMap(\.contacts) : []
    var values = [place.name, place.region, officer.authority, officer.title]
    values += [edition.issuer, edition.election.name]
    values += [place.welshName].compactMap(\.self)
    let dates = dates(in: place.nation)
    values += dates.flatMap { [$0.name, $0.note].compactMap(\.self) }
    values += texts.services.flatMap { service in
      [service.name, service.provider, service.purpose, service.mailSubject].compactMap(\.self)
    }
    for force in place.forces { values += [force.name, force.welshName].compactMap(\.self) }
    for contact in contacts {
      values += [contact.role, contact.name, contact.hours, contact.provenance.source]
        .compactMap(\.self)
    }
    return ExpectedPack(
      code: place.code, name: place.name, slug: place.slug,
      phones: contacts.map(\.phone.display) + [officer.phone?.display].compactMap(\.self),
      emails: contacts.map(\.email.text) + [officer.email?.text].compactMap(\.self),
      websites: place.forces.map(\.website.text) + [officer.website.text],
      dates: dates.map { date in
        ExpectedPack.Date(
          day: date.day.weekdayDayMonthYear,
          calendar: (date.from ?? date.until)?.basic ?? date.day.basic)
      }, council: officer.website.text, values: values)
  }

  private func dates(in nation: Nation) -> [ElectionDate] {
    (texts.dates + ElectionDate.ofEvery(edition.election)).filter {
      $0.nations.contains(nation) && $0.elections.contains(edition.election.kind)
    }
  }

  /// What every pack may hold.
  var sharedContacts: SharedContacts {
    let services = texts.services
    return SharedContacts(
      phones: ["999", "101"] + services.compactMap { $0.phone?.display },
      emails: services.compactMap { $0.email?.text },
      websites: services.compactMap { $0.website?.text })
  }
}
