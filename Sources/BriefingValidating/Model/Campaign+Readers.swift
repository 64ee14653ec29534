internal import BriefingForms

extension Campaign {
  /// The campaign as these readers get it: what is for others is gone, and stands in ``leftOut``. All
  /// that differs between two editions differs here.
  package func edition(for readers: Readers) -> Campaign {
    guard readers != edition.readers else { return self }
    var forces = EditionForces(readers)
    let texts = ([texts] + otherTexts).map { $0.edition(for: readers) }
    let known = self.forces.map { forces.force($0) }
    let constituencies = constituencies.map { place in
      Constituency(
        identity: place.identity, forces: place.forces.map { forces.force($0) },
        returningOfficer: place.returningOfficer,
        returningOfficerTitle: place.returningOfficerTitle,
        returningOfficerBasis: place.returningOfficerBasis, hexCell: place.hexCell)
    }
    let withheld = withheld.map { place in
      WithheldConstituency(
        identity: place.identity, council: place.council,
        forces: place.forces.map { forces.force($0) }, hexCell: place.hexCell,
        reasons: place.reasons)
    }
    let leftOut = forces.leftOut + texts.flatMap { $0.leftOut }
    var campaign = Campaign(
      edition: edition.edition(for: readers), texts: texts[0],
      otherTexts: Array(texts.dropFirst()), constituencies: constituencies, withheld: withheld,
      forces: known,
      given: MadeOnce { [givenOnce] in givenOnce.value.mapValues { $0.edition(for: readers) } },
      filledColumns: filledColumns, untranslated: untranslated,
      leftOut: leftOut + history.leftOut(beside: leftOut))
    campaign.history = history.edition(for: readers)
    return campaign
  }
}

extension EditionTexts {
  package func edition(for readers: Readers) -> EditionTexts {
    var edition = self
    edition.services = services.filter { readers.mayRead($0.readers) }
    edition.guidance = guidance.filter { readers.mayRead($0.readers) }
    edition.leftOutServices = services.filter { !readers.mayRead($0.readers) }
    edition.leftOutGuidance = guidance.filter { !readers.mayRead($0.readers) }
    return edition
  }

  fileprivate var leftOut: [LeftOutValue] {
    leftOutServices.flatMap(LeftOutValue.all) + leftOutGuidance.flatMap(LeftOutValue.all)
  }
}

extension Edition {
  package func edition(for readers: Readers) -> Edition {
    var edition = self
    edition.readers = readers
    return edition
  }
}

/// The forces of one edition: each of them one object, however many constituencies name it.
private struct EditionForces {
  let readers: Readers
  private(set) var leftOut: [LeftOutValue] = []
  private var known: [String: PoliceForce] = [:]

  init(_ readers: Readers) {
    self.readers = readers
  }

  mutating func force(_ force: PoliceForce) -> PoliceForce {
    if let known = known[force.id] { return known }
    let others = force.spocs.filter { !readers.mayRead($0.readers) }
    leftOut += others.flatMap(LeftOutValue.all)
    let edition = PoliceForce(
      id: force.id, name: force.name, nation: force.nation, contacts: force.contacts,
      spocs: force.spocs.filter { readers.mayRead($0.readers) }, leavesOutSPoCs: !others.isEmpty,
      translations: force.translations)
    known[force.id] = edition
    return edition
  }
}
