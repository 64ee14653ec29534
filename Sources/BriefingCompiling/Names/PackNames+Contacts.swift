internal import BriefingValidating

/// Whom a pack is for, and everybody whom its candidates may need to reach.
extension PackNames {
  static let identity = Shape<ConstituencyIdentity>([
    .text("name") { $0.name },
    .text("name-cy", maybe: .sometimes) { $0.otherName },
    .text("code") { $0.code },
    .text("slug") { $0.slug },
    .text("region") { $0.region },
  ])

  static let force = Shape<PoliceForce>([
    .text("name") { $0.name },
    .text("name-cy", maybe: .sometimes) { $0.welshName },
    .text("id") { $0.id },
    .text("website", .address) { $0.website.text },
    .list("spoc", contact, named),
  ])

  struct ContactOfForce: Sendable {
    let force: PoliceForce
    let contact: SPoCContact
  }

  @Sendable static func named(by force: PoliceForce) -> [ContactOfForce] {
    force.contacts.map { ContactOfForce(force: force, contact: $0) }
  }

  static let contact = Shape<ContactOfForce>([
    .text("role") { $0.contact.role },
    .text("name", maybe: .sometimes) { $0.contact.name },
    .text("phone", .unbroken) { $0.contact.phone.display },
    .text("phone-link") { $0.contact.phone.dialled },
    .text("email", .unbroken) { $0.contact.email.text },
    .text("hours", maybe: .sometimes) { $0.contact.hours },
    .text("checked-on", .unbroken, maybe: .sometimes) {
      $0.contact.provenance.checkedOn?.dayMonthYear
    },
    .text("source", maybe: .sometimes) { $0.contact.provenance.source },
    .text("force-name") { $0.force.name },
    .text("qr-code", .code) { source in
      let contact = source.contact
      // Whoever finds it in a phone sees no banner.
      let isSample = contact.phone.isReservedForDrama || contact.email.isReserved
      var card = MeCard(name: (isSample ? "SAMPLE " : "") + source.force.name)
      card.add("TEL", contact.phone.dialled)
      card.add("EMAIL", contact.email.text)
      card.addNote(contact.name.map { "\($0), \(contact.role)" } ?? contact.role)
      return card.text
    },
  ])

  static let returningOfficer = Shape<Constituency>([
    .text("authority") { $0.returningOfficer.authority },
    .text("title") { $0.returningOfficer.title },
    .text("email", .unbroken, maybe: .sometimes) { $0.returningOfficer.email?.text },
    .text("phone", .unbroken, maybe: .sometimes) { $0.returningOfficer.phone?.display },
    .text("phone-link", maybe: .sometimes) { $0.returningOfficer.phone?.dialled },
    .text("website", .address) { $0.returningOfficer.website.text },
    .flag("presumed") { $0.returningOfficerBasis == .presumed },
    .text("checked-on", .unbroken, maybe: .sometimes) {
      $0.returningOfficer.provenance.checkedOn?.dayMonthYear
    },
    .text("source", maybe: .sometimes) { $0.returningOfficer.provenance.source },
    // A website alone is no contact that works without a network.
    .text("qr-code", .code, maybe: .sometimes) { source in
      let officer = source.returningOfficer
      guard officer.phone != nil || officer.email != nil else { return nil }
      var card = MeCard(name: officer.authority)
      card.add("TEL", officer.phone?.dialled)
      card.add("EMAIL", officer.email?.text)
      card.add("URL", officer.website.text)
      card.addNote(
        "Returning Officer"
          + (source.returningOfficerBasis == .presumed ? ", only presumed: please check" : ""))
      return card.text
    },
  ])
}
