internal import BriefingForms
internal import BriefingValidating

extension Edition {
  /// What every file may name.
  var names: Names {
    var election: Names = [
      "name": .text(election.name), "kind": .text(election.kind.rawValue),
      "polling-day": .text(language.words.weekdayAndDay(election.pollingDay)),
      "polling-day-basic": .text(election.pollingDay.basic),
      "close-of-nominations": Named.some(
        election.closeOfNominations.map(language.words.moment)),
      "nominations-closed": .flag(nominationsAreClosed), "has-spocs": .flag(election.kind.hasSPoCs),
    ]
    for kind in ElectionKind.allCases {
      election[kind.rawValue] = .flag(self.election.kind == kind)
    }
    let issues = issue.map { issue -> Names in
      [
        "number": .text(String(issue.number)), "date": .text(language.words.day(issue.date)),
        "date-basic": .text(issue.date.basic),
      ]
    }
    let wanted = PackForm.all.compactMap { form in
      form.setting.map { ($0, Named.flag(forms.contains(form))) }
    }
    let bilingual = PackForm.all.filter(\.canHoldLanguages).compactMap { form in
      form.setting.map { ($0, Named.flag(self.bilingual.contains(form))) }
    }
    return [
      "bilingual": .record(Names(uniqueKeysWithValues: bilingual)), "election": .record(election),
      "issuer": .text(issuer), "sample": .flag(isSample), "over": .flag(isOver),
      "moved-to": Named.some(movedTo?.text), "public": .flag(readers == .everyone),
      "mail": .flag(false), "issue": .list(issues.map { [$0] } ?? []),
      "forms": .record(Names(uniqueKeysWithValues: wanted)),
      "site": .record(siteNames), "language": .record(language.names),
      "report": .list(site.reports.map { [reportNames($0)] } ?? []),
    ]
  }

  private var siteNames: Names {
    var names = site.names(language.words)
    names["search-engines"] = .flag(site.isInSearchEngines && !hasPrivateLinks)
    names["index"] = .flag(!hasPrivateLinks)
    return names
  }

  private func reportNames(_ reports: SiteSettings.Reports) -> Names {
    let (number, words) = (issue.map { String($0.number) }, language.words)
    let subject = words.wrongContact + (issue.map { ", \(words.issue($0.number))" } ?? "")
    var names: Names = [
      "subject": .text(isSample ? "\(words.sample): \(subject)" : subject), "email": .absent,
      "website": .absent,
    ]
    switch reports {
    case .mailbox(let mailbox): names["email"] = .text(mailbox.text)
    case .page(let page):
      let query = number.map { "issue=\($0)&about=" } ?? "about="
      names["website"] = .text("\(page.text)?\(query)")
    }
    return names
  }
}

extension Language {
  fileprivate var names: Names {
    var names: Names = [
      "tag": .text(words.tag), "code": .text(code), "name": .text(words.name),
    ]
    for language in Language.allCases { names[language.code] = .flag(language == self) }
    return names
  }
}

extension SiteSettings {
  fileprivate func names(_ words: LanguageWords) -> Names {
    let statements = accessibility.map { statement -> Names in
      return [
        "email": .text(statement.mailbox.text), "phone": Named.some(statement.phone?.display),
        "phone-link": Named.some(statement.phone?.dialled),
        "answer-time": .text(words.workingDays(statement.answerDays)),
        "prepared-on": .text(words.day(statement.preparedOn)),
      ]
    }
    return [
      "url": Named.some(address?.text),
      "accessibility": .list(statements.map { [$0] } ?? []),
    ]
  }
}

extension ConstituencyIdentity {
  var names: Names {
    [
      "name": .text(name), "name-cy": welshName == name ? .absent : Named.some(welshName),
      "name-en": firstName == name ? .absent : .text(firstName),
      "code": .text(code), "slug": .text(slug), "region": .text(region),
    ]
  }
}

extension Nation {
  func names(_ words: LanguageWords) -> Names {
    func id(_ nation: Nation) -> String { nation.name.lowercased().replacing(" ", with: "-") }
    let flags = Nation.allCases.map { (id($0), Named.flag($0 == self)) }
    var names = Names(uniqueKeysWithValues: flags)
    names.add(["name": .text(words.name(of: self)), "id": .text(id(self))])
    return names
  }
}

extension NationalService {
  func names(_ words: LanguageWords) -> Names {
    var names: Names = [
      "id": .text(id), "name": .text(name), "provider": .text(provider),
      "purpose": Named.some(purpose), "mail-subject": Named.some(mailSubject),
    ]
    names.add(contactsOf: self)
    names.add(provenance, words)
    return names
  }
}

extension ElectionDate {
  func names(_ words: LanguageWords) -> Names {
    [
      "id": .text(id), "name": .text(name), "day": .text(words.weekdayAndDay(day)),
      "day-iso": .text(day.description), "time": Named.some(words.time(of: self)),
      "note": Named.some(note),
      "day-basic": .text(day.basic), "starts-basic": Named.some(begins?.basic),
      "ends-basic": until == begins ? .absent : Named.some(until?.basic),
      "alarm": .text("-PT\(notice)M"),
    ]
  }
}

extension PoliceForce {
  func names(in edition: Edition) -> Names {
    var names: Names = [
      "id": .text(id), "name": .text(name),
      "name-cy": welshName == name ? .absent : Named.some(welshName),
      "listed-name": .text(edition.language.words.listed(name)), "spoc": .list(spocNames(edition)),
      "leaves-out-spocs": .flag(leavesOutSPoCs),
    ]
    names.add(contactsOf: self)
    return names
  }

  private func spocNames(_ edition: Edition) -> [Names] {
    let words = edition.language.words
    var seen: [String: Int] = [:]
    return spocs.map { spoc in
      let role = Slug.make(from: spoc.firstRole)
      seen[role, default: 0] += 1
      let note = (spoc.name.map { [$0, spoc.role] } ?? [spoc.role]).joined(separator: ", ")
      var names: Names = [
        "id": .text("\(id).\(role).\(seen[role] ?? 1)"), "role": .text(spoc.role),
        "name": Named.some(spoc.name), "hours": Named.some(spoc.hours), "force-name": .text(name),
        "force-listed-name": .text(words.listed(name)),
        "qr-code": savedContact(words.listed(name), spoc.contacts, note: note, edition),
      ]
      names.add(contactsOf: spoc)
      names.add(spoc.provenance, words)
      return names
    }
  }
}

extension Constituency {
  func officerNames(in edition: Edition) -> Names {
    let words = edition.language.words
    let isPresumed = returningOfficerBasis == .presumed
    let contacts = returningOfficer.contacts
    var names: Names = [
      "authority": .text(returningOfficer.authority), "title": .text(returningOfficerTitle),
      "presumed": .flag(isPresumed), "qr-code": .absent,
    ]
    if contacts.contains(where: { $0.column.kind != .website }) {
      names["qr-code"] = savedContact(
        returningOfficer.authority, contacts,
        note: words.returningOfficer + (isPresumed ? ", \(words.onlyPresumed)" : ""), edition)
    }
    names.add(contactsOf: returningOfficer)
    names.add(returningOfficer.provenance, words)
    return names
  }
}

/// What a QR code says (MECARD): a note too, unless the code would become too fine.
private func savedContact(
  _ name: String, _ contacts: [ContactField], note: String, _ edition: Edition
) -> Named {
  let extensions = contacts.compactMap(\.extensionDigits).map { ", ext \($0)" }.joined()
  let keys: [(ContactColumn.Kind, String)] = [
    (.phone, "TEL"), (.email, "EMAIL"), (.website, "URL"),
  ]
  let fields = keys.flatMap { kind, key in
    contacts.filter { $0.column.kind == kind }.map { "\(key):\($0.switchboard ?? $0.text);" }
  }
  let sample = edition.isSample ? "\(edition.language.words.sample) " : ""
  let card = "MECARD:N:\(sample)\(name)\(extensions);\(fields.joined())"
  return .either(["\(card)NOTE:\(note);;", "\(card);"])
}
