package import BriefingDiagnostics
internal import BriefingForms

extension Campaign {
  /// What the packs show, in the language of the campaign; withheld packs show nothing.
  package func facts() throws(SystemFailure) -> IssueFacts {
    var facts = IssueFacts()
    var sections: [(section: GuidanceSection, digest: String)] = []
    for section in texts.guidance { sections.append((section, try section.words.digestOfWords())) }
    for nation in Set(constituencies.map(\.nation)) {
      facts.sets[Self.set(of: nation)] = national(nation, sections)
    }
    // Those too whose packs are all withheld.
    for force in forces { facts.sets[Self.set(of: force)] = force.entries }
    for constituency in constituencies {
      for force in constituency.forces where facts.sets[Self.set(of: force)] == nil {
        facts.sets[Self.set(of: force)] = force.entries
      }
      let officer = constituency.returningOfficer
      let subject = Subject(.officer, officer.id).key
      facts.sets[subject] =
        facts.sets[subject]
        ?? [subject: IssueFacts.Entry(officer.authority, officer.shown)]
      var own = ["title": constituency.returningOfficerTitle]
      if constituency.returningOfficerBasis == .presumed {
        own["basis"] = constituency.returningOfficerBasis.rawValue
      }
      facts.constituencies[constituency.code] = IssueFacts.Place(
        name: constituency.name, facts: own,
        sets: constituency.forces.map(Self.set) + [subject, Self.set(of: constituency.nation)])
    }
    return facts
  }

  private static func set(of nation: Nation) -> String { "nation \(nation.name)" }

  private static func set(of force: PoliceForce) -> String { Subject(.force, force.id).key }

  private func national(
    _ nation: Nation, _ sections: [(section: GuidanceSection, digest: String)]
  ) -> IssueFacts.FactSet {
    var entries: IssueFacts.FactSet = [:]
    let (election, words) = (edition.election, edition.language.words)
    for service in texts.services where service.extent.includes(nation, at: election) {
      var facts = service.shown
      facts["provider"] = service.provider
      facts["purpose"] = service.purpose
      entries[Subject(.service, service.id).key] = IssueFacts.Entry(
        service.name, for: service.readers, facts)
    }
    // Those too that are over by now: that a day has passed is no change.
    for date in texts.dates.of(election, in: nation, words) {
      var facts = ["date": words.weekdayAndDay(date.day)]
      facts["time"] = words.time(of: date)
      facts["note"] = date.note
      entries[Subject(.date, date.id).key] = IssueFacts.Entry(date.name, facts)
    }
    let shown = sections.filter { $0.section.extent.includes(nation, at: election) }
    for (index, (section, digest)) in shown.enumerated() {
      entries[Subject(.section, section.id).key] = IssueFacts.Entry(
        section.title, number: index + 1, for: section.readers, ["text": digest])
    }
    entries[Subject(.election, election.kind.rawValue).key] = IssueFacts.Entry(
      election.name, ["issuer": edition.issuer])
    return entries
  }
}

extension Reachable {
  /// How to reach it, as packs show it.
  fileprivate var shown: [String: String] {
    Dictionary(contacts.map { ($0.column.name, $0.text) }) { first, _ in first }
  }
}

extension PoliceForce {
  fileprivate var entries: IssueFacts.FactSet {
    var entries = [
      Subject(.force, id).key: IssueFacts.Entry(name, shown)
    ]
    for (spoc, id) in spocs.withIDs {
      var facts = spoc.shown
      facts["role"] = spoc.role
      facts["name"] = spoc.name
      facts["hours"] = spoc.hours
      entries[Subject(.spoc, id).key] = IssueFacts.Entry(name, for: spoc.readers, facts)
    }
    return entries
  }
}

extension [SPoC] {
  /// Each with what tells it from the force's others, from one issue to the next.
  package var withIDs: [(spoc: SPoC, id: String)] {
    var roles: [String: Int] = [:]
    return map { spoc in
      let role = Slug.make(from: spoc.firstRole)
      roles[role, default: 0] += 1
      // No id and no slug holds a dot.
      return (spoc, [spoc.force, role, String(roles[role] ?? 1)].joined(separator: "."))
    }
  }
}
