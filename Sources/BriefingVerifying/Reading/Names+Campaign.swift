internal import BriefingForms
internal import BriefingValidating

extension Edition {
  /// What every file may name.
  var names: Names {
    var election: Names = [
      "name": .text(election.name), "kind": .text(election.kind.rawValue),
      "polling-day": .text(election.pollingDay.weekdayDayMonthYear),
      "polling-day-basic": .text(election.pollingDay.basic),
      "close-of-nominations": Named.some(election.closeOfNominations?.description),
      "nominations-closed": .flag(nominationsAreClosed), "has-spocs": .flag(election.kind.hasSPoCs),
    ]
    for kind in ElectionKind.allCases {
      election[kind.rawValue] = .flag(self.election.kind == kind)
    }
    let issues = issue.map { issue -> Names in
      [
        "number": .text(String(issue.number)), "date": .text(issue.date.dayMonthYear),
        "date-basic": .text(issue.date.basic),
      ]
    }
    let wanted = PackForm.all.compactMap { form in
      form.setting.map { ($0, Named.flag(forms.contains(form))) }
    }
    return [
      "election": .record(election), "issuer": .text(issuer), "sample": .flag(isSample),
      "mail": .flag(false), "issue": .list(issues.map { [$0] } ?? []),
      "forms": .record(Names(uniqueKeysWithValues: wanted)), "site": .record(site.names),
      "report": .list(site.reports.map { [reportNames($0)] } ?? []),
    ]
  }

  private func reportNames(_ reports: SiteSettings.Reports) -> Names {
    let number = issue.map { String($0.number) }
    let subject = "Wrong contact" + (number.map { ", issue \($0)" } ?? "")
    var names: Names = [
      "subject": .text(isSample ? "SAMPLE: \(subject)" : subject), "email": .absent,
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

extension SiteSettings {
  fileprivate var names: Names {
    let statements = accessibility.map { statement -> Names in
      let days = statement.answerDays
      return [
        "email": .text(statement.mailbox.text), "phone": Named.some(statement.phone?.display),
        "phone-link": Named.some(statement.phone?.dialled),
        "answer-time": .text("\(days) working \(days == 1 ? "day" : "days")"),
        "prepared-on": .text(statement.preparedOn.dayMonthYear),
      ]
    }
    return [
      "url": Named.some(address?.text), "search-engines": .flag(isInSearchEngines),
      "accessibility": .list(statements.map { [$0] } ?? []),
    ]
  }
}

extension ConstituencyIdentity {
  var names: Names {
    [
      "name": .text(name), "name-cy": welshName == name ? .absent : Named.some(welshName),
      "code": .text(code), "slug": .text(slug), "region": .text(region),
    ]
  }
}

extension Nation {
  var names: Names {
    func id(_ nation: Nation) -> String { nation.name.lowercased().replacing(" ", with: "-") }
    let flags = Nation.allCases.map { (id($0), Named.flag($0 == self)) }
    var names = Names(uniqueKeysWithValues: flags)
    names.add(["name": .text(name), "id": .text(id(self))])
    return names
  }
}

extension NationalService {
  var names: Names {
    var names: Names = [
      "id": .text(id), "name": .text(name), "provider": .text(provider),
      "purpose": Named.some(purpose), "mail-subject": Named.some(mailSubject),
    ]
    names.add(contactsOf: self)
    names.add(provenance)
    return names
  }
}

extension ElectionDate {
  var names: Names {
    [
      "id": .text(id), "name": .text(name), "day": .text(day.weekdayDayMonthYear),
      "day-iso": .text(day.description), "time": Named.some(time), "note": Named.some(note),
      "day-basic": .text(day.basic), "starts-basic": Named.some(begins?.basic),
      "ends-basic": until == begins ? .absent : Named.some(until?.basic),
      "alarm": .text("-PT\(notice)M"),
    ]
  }
}

extension PoliceForce {
  func names(isSample: Bool) -> Names {
    var names: Names = [
      "id": .text(id), "name": .text(name), "name-cy": Named.some(welshName),
      "listed-name": .text(listedName), "spoc": .list(spocNames(isSample: isSample)),
    ]
    names.add(contactsOf: self)
    return names
  }

  private func spocNames(isSample: Bool) -> [Names] {
    var seen: [String: Int] = [:]
    return spocs.map { spoc in
      let role = Slug.make(from: spoc.role)
      seen[role, default: 0] += 1
      let note = (spoc.name.map { [$0, spoc.role] } ?? [spoc.role]).joined(separator: ", ")
      var names: Names = [
        "id": .text("\(id).\(role).\(seen[role] ?? 1)"), "role": .text(spoc.role),
        "name": Named.some(spoc.name), "hours": Named.some(spoc.hours), "force-name": .text(name),
        "force-listed-name": .text(listedName),
        "qr-code": savedContact(listedName, spoc.contacts, note: note, isSample: isSample),
      ]
      names.add(contactsOf: spoc)
      names.add(spoc.provenance)
      return names
    }
  }
}

extension Constituency {
  func officerNames(isSample: Bool) -> Names {
    let isPresumed = returningOfficerBasis == .presumed
    let contacts = returningOfficer.contacts
    var names: Names = [
      "authority": .text(returningOfficer.authority), "title": .text(returningOfficerTitle),
      "presumed": .flag(isPresumed), "qr-code": .absent,
    ]
    if contacts.contains(where: { $0.column.kind != .website }) {
      names["qr-code"] = savedContact(
        returningOfficer.authority, contacts,
        note: "Returning Officer" + (isPresumed ? ", only presumed: please check" : ""),
        isSample: isSample)
    }
    names.add(contactsOf: returningOfficer)
    names.add(returningOfficer.provenance)
    return names
  }
}

/// What a QR code says (MECARD): a note too, unless the code would become too fine.
private func savedContact(
  _ name: String, _ contacts: [ContactField], note: String, isSample: Bool
) -> Named {
  let extensions = contacts.compactMap(\.extensionDigits).map { ", ext \($0)" }.joined()
  let keys: [(ContactColumn.Kind, String)] = [
    (.phone, "TEL"), (.email, "EMAIL"), (.website, "URL"),
  ]
  let fields = keys.flatMap { kind, key in
    contacts.filter { $0.column.kind == kind }.map { "\(key):\($0.switchboard ?? $0.text);" }
  }
  let card = "MECARD:N:\(isSample ? "SAMPLE " : "")\(name)\(extensions);\(fields.joined())"
  return .either(["\(card)NOTE:\(note);;", "\(card);"])
}
