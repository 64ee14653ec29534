internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// What is settled while compiling: all packs of a nation have it in common.
extension PackNames {
  /// What all packs of a nation may name, withheld ones too.
  static let national: [ShapeField<NationalEdition>] = [
    .record("nation", nation) { $0.nation },
    .record("election", election) { $0.edition },
    .text("issuer") { $0.edition.issuer },
    .flag("sample") { $0.edition.isSample },
    .list("issue", issue) { edition in edition.edition.issue.map { [$0] } ?? [] },
    .record("forms", forms) { $0.edition.forms },
    .record("site", site) { $0.edition.site },
  ]

  static let site = Shape<SiteSettings>([
    .text("url", .addressStart, maybe: .sometimes) { $0.address?.text },
    .flag("search-engines") { $0.isInSearchEngines },
    .list("accessibility", accessibility) { site in site.accessibility.map { [$0] } ?? [] },
  ])

  private static let accessibility = Shape<SiteSettings.Accessibility>([
    .text("email", .unbroken) { $0.mailbox.text },
    .text("phone", .unbroken, maybe: .sometimes) { $0.phone?.display },
    .text("phone-link", .dialled, maybe: .with("phone")) { $0.phone?.dialled },
    .text("answer-time") { "\($0.answerDays) working day\($0.answerDays == 1 ? "" : "s")" },
    .text("prepared-on", .unbroken) { $0.preparedOn.dayMonthYear },
  ])

  static let issue = Shape<Issue>([
    .text("number") { String($0.number) },
    .text("date", .unbroken) { $0.date.dayMonthYear },
    .text("date-basic") { $0.date.basic },
  ])

  static let forms = Shape<[PackForm]>(
    PackForm.all.compactMap { form in
      form.setting.map { setting in .flag(setting) { $0.contains(form) } }
    })

  static let date = Shape<ElectionDate>([
    .text("id") { $0.id },
    .text("name") { $0.name },
    .text("day", .unbroken) { $0.day.weekdayDayMonthYear },
    .text("day-iso") { $0.day.description },
    .text("time", .unbroken, maybe: .settled) { $0.time },
    .text("note", maybe: .settled) { $0.note },
    .text("day-basic") { $0.day.basic },
    .text("starts-basic", maybe: .settled) { $0.begins?.basic },
    .text("ends-basic", maybe: .settled) { date in
      date.until == date.begins ? nil : date.until?.basic
    },
    .text("alarm") { "-PT\($0.notice)M" },
  ])

  static let guidance = ShapeField<NationalEdition>.list("guidance", guidanceEntry) {
    edition in
    edition.guidance.enumerated().map { index, entry in
      GuidanceEntry(number: index + 1, position: entry.position, section: entry.section)
    }
  }

  static let nation = Shape<Nation>(
    [.text("name") { $0.name }, .text("id") { Slug.make(from: $0.name) }]
      + Nation.allCases.map { nation in
        .flag(Slug.make(from: nation.name)) { $0 == nation }
      })

  static let election = Shape<Edition>(
    [
      .text("name") { $0.election.name },
      .text("polling-day", .unbroken) { $0.election.pollingDay.weekdayDayMonthYear },
      .text("close-of-nominations", .unbroken, maybe: .settled) {
        $0.election.closeOfNominations?.description
      },
      .text("polling-day-basic") { $0.election.pollingDay.basic },
      .text("kind") { $0.election.kind.rawValue },
      .flag("nominations-closed") { $0.nominationsAreClosed },
      .flag("has-spocs") { $0.election.kind.hasSPoCs },
    ]
      + ElectionKind.allCases.map { kind in .flag(kind.rawValue) { $0.election.kind == kind } })

  static func service(_ id: String) -> ShapeField<NationalEdition> {
    return ShapeField(name: id, kind: .record(serviceFields.schema)) { edition in
      guard let service = edition.services.first(where: { $0.id == id }) else { return .absent }
      guard service.extent.nations.contains(edition.nation) else {
        return .unavailable("the service '\(id)' is for other nations")
      }
      guard service.extent.includes(edition.edition.election) else {
        return .unavailable("the service '\(id)' is for other elections")
      }
      return .record(serviceFields.record(service))
    }
  }

  static let serviceFields = Shape<NationalService>(
    [
      .text("id") { $0.id },
      .text("name") { $0.name },
      .text("provider") { $0.provider },
      .text("purpose", maybe: .settled) { $0.purpose },
      .text("mail-subject", maybe: .settled) { $0.mailSubject },
    ] + contacts(maybe: .settled) { $0 } + provenance(maybe: .settled) { $0.provenance })

  struct GuidanceEntry: Sendable {
    let number: Int
    let position: Int
    let section: GuidanceSection
  }

  static let guidanceEntry = Shape<GuidanceEntry>([
    .text("id") { $0.section.id },
    .text("number") { String($0.number) },
    .flag("is-first") { $0.number == 1 },
    .text("title") { $0.section.title },
    ShapeField(name: "body", kind: .guidance) { .guidance($0.position) },
  ])
}
