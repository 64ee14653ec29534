package import BriefingDiagnostics
internal import BriefingLoading

/// A contact that nobody has checked lately may ring at somebody else's desk.
enum ContactFreshness: RegisterCheck {
  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    // They show no contacts any more.
    if register.edition.isOver { return [] }
    let rule = Rule(maximumAge: register.edition.maximumAge, options: options)
    return register.tables.spocs.values.compactMap {
      rule.check("the contact of '\($0.value.force)'", $0.value.provenance, $0.row)
    }
      + register.tables.officers.values.compactMap {
        rule.check("the Returning Officer '\($0.value.id)'", $0.value.provenance, $0.row)
      }
      + register.tables.services.values.compactMap {
        rule.check("the service '\($0.value.id)'", $0.value.provenance, $0.row)
      }
  }

  private struct Rule {
    /// In days.
    let maximumAge: Int
    let options: CheckOptions

    func check(_ what: String, _ provenance: Provenance, _ row: Table.Row) -> Diagnostic? {
      guard let checkedOn = provenance.checkedOn else {
        guard options.isStrict else { return nil }
        return row.diagnostic(
          .uncheckedContact, "\(what) was never checked", in: "checked_on",
          help: "check it at its source, and write the day into checked_on")
      }
      let age = options.asOf.days(since: checkedOn)
      if age < 0 {
        return row.diagnostic(
          .futureCheck, "\(what) was checked on \(checkedOn), which is after \(options.asOf)",
          in: "checked_on", help: "correct the date")
      }
      guard age > maximumAge else { return nil }
      return row.diagnostic(
        .staleContact,
        "\(what) was last checked on \(checkedOn), \(age) days before \(options.asOf)",
        in: "checked_on", severity: options.severity,
        help: "check it again: max-age-days in briefing.yml allows \(maximumAge)")
    }
  }
}

extension Check {
  package static let staleContact = Check(
    "stale-contact", .contacts, .warning, for: .row,
    "a contact was checked longer ago than the settings allow",
    example: "checked 31 days ago, and `max-age-days` is 30; with `--strict` it is an error")

  package static let uncheckedContact = Check(
    "unchecked-contact", .contacts, for: .row, "nobody has recorded that a contact was checked",
    example: "`checked_on` is empty, and the run has `--strict`")

  static let futureCheck = Check(
    "future-check", .contacts, for: .row, "a contact was checked on a day that has not come yet",
    example: "`checked_on` is a day of next month")
}
