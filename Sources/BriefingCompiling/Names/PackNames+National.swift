internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingValidating

/// What is settled while compiling: all packs of a nation have it in common.
extension PackNames {
  /// What all packs of a nation may name, withheld ones too.
  static let national: [ShapeField<NationalEdition>] = [
    .record("nation", nation) { Worded($0.nation, in: $0.edition.language) },
    .record("language", language) { $0.edition.language },
    .text("home", .folder) { home(from: $0.edition.language) },
    .record("election", election) { $0.edition },
    .text("issuer") { $0.edition.issuer },
    .flag("sample") { $0.edition.isSample },
    .flag("over") { $0.edition.isOver },
    .text("moved-to", .address, maybe: .sometimes) { $0.edition.movedTo?.text },
    .flag("public") { $0.edition.readers == .everyone },
    .list("issue", issue) { issues(of: $0.edition) },
    .record("forms", forms) { $0.edition.forms },
    .record("bilingual", bilingual) { $0.edition.bilingual },
    .record("site", site) { $0.edition },
  ]

  static let site = Shape<Edition>([
    .text("url", .addressStart, maybe: .sometimes) { $0.site.address?.text },
    .flag("search-engines") { $0.isInSearchEngines },
    .flag("index") { !$0.hasPrivateLinks },
    .list("accessibility", accessibility) { edition in
      edition.site.accessibility.map { [Worded($0, in: edition.language)] } ?? []
    },
  ])

  private static let accessibility = Shape<Worded<SiteSettings.Accessibility>>([
    .text("email", .unbroken) { $0.source.mailbox.text },
    .text("phone", .unbroken, maybe: .sometimes) { $0.source.phone?.display },
    .text("phone-link", .dialled, maybe: .with("phone")) { $0.source.phone?.dialled },
    .text("answer-time") { $0.words.workingDays($0.source.answerDays) },
    .text("prepared-on", .unbroken) { $0.words.day($0.source.preparedOn) },
  ])

  static func issues(of edition: Edition) -> [Worded<Issue>] {
    edition.issue.map { [Worded($0, in: edition.language)] } ?? []
  }

  static let issue = Shape<Worded<Issue>>([
    .text("number") { String($0.source.number) },
    .text("date", .unbroken) { $0.words.day($0.source.date) },
    .text("date-basic") { $0.source.date.basic },
  ])

  static let forms = Shape<[PackForm]>(
    PackForm.all.compactMap { form in
      form.setting.map { setting in .flag(setting) { $0.contains(form) } }
    })

  /// Whether one file of a form holds a pack in all its languages.
  static let bilingual = Shape<[PackForm]>(
    PackForm.all.filter(\.canHoldLanguages).compactMap { form in
      form.setting.map { setting in .flag(setting) { $0.contains(form) } }
    })

  static let date = Shape<Worded<ElectionDate>>([
    .text("id") { $0.source.id },
    .text("name") { $0.source.name },
    .text("day", .unbroken) { $0.words.weekdayAndDay($0.source.day) },
    .text("day-iso") { $0.source.day.description },
    .text("time", .unbroken, maybe: .settled) { $0.words.time(of: $0.source) },
    .text("note", maybe: .settled) { $0.source.note },
    .text("day-basic") { $0.source.day.basic },
    .text("starts-basic", maybe: .settled) { $0.source.begins?.basic },
    .text("ends-basic", maybe: .settled) {
      $0.source.until == $0.source.begins ? nil : $0.source.until?.basic
    },
    .text("alarm") { "-PT\($0.source.notice)M" },
  ])

  static let guidance = ShapeField<NationalEdition>.list("guidance", guidanceEntry) {
    edition in
    edition.guidance.enumerated().map { index, entry in
      GuidanceEntry(number: index + 1, position: entry.position, section: entry.section)
    }
  }

  static let nation = Shape<Worded<Nation>>(
    [
      .text("name") { $0.words.name(of: $0.source) },
      .text("id") { Slug.make(from: $0.source.name) },
    ]
      + Nation.allCases.map { nation in
        .flag(Slug.make(from: nation.name)) { $0.source == nation }
      })

  static let election = Shape<Edition>(
    [
      .text("name") { $0.election.name },
      .text("polling-day", .unbroken) { edition in
        edition.language.words.weekdayAndDay(edition.election.pollingDay)
      },
      .text("close-of-nominations", .unbroken, maybe: .settled) { edition in
        edition.election.closeOfNominations.map(edition.language.words.moment)
      },
      .text("polling-day-basic") { $0.election.pollingDay.basic },
      .text("kind") { $0.election.kind.rawValue },
      .flag("nominations-closed") { $0.nominationsAreClosed },
      .flag("has-spocs") { $0.election.kind.hasSPoCs },
    ]
      + ElectionKind.allCases.map { kind in .flag(kind.rawValue) { $0.election.kind == kind } })

  static func service(_ id: String) -> ShapeField<NationalEdition> {
    return ShapeField(name: id, kind: .record(serviceFields.schema)) { edition in
      guard let service = edition.services.first(where: { $0.id == id }) else {
        return edition.leftOutServices.contains { $0.id == id }
          ? .unavailable("the service '\(id)' is not for the readers of this edition") : .absent
      }
      guard service.extent.nations.contains(edition.nation) else {
        return .unavailable("the service '\(id)' is for other nations")
      }
      guard service.extent.includes(edition.edition.election) else {
        return .unavailable("the service '\(id)' is for other elections")
      }
      return .record(serviceFields.record(Worded(service, in: edition.edition.language)))
    }
  }

  static let serviceFields = Shape<Worded<NationalService>>(
    [
      .text("id") { $0.source.id },
      .text("name") { $0.source.name },
      .text("provider") { $0.source.provider },
      .text("purpose", maybe: .settled) { $0.source.purpose },
      .text("mail-subject", maybe: .settled) { $0.source.mailSubject },
    ] + contacts(maybe: .settled) { $0.source }
      + provenance(maybe: .settled) { ($0.source.provenance, $0.language) })

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
