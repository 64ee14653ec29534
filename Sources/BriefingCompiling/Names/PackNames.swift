internal import BriefingDiagnostics
internal import BriefingValidating

/// The names that a pack's templates and the guidance may use.
///
/// The names that differ from pack to pack come first, so that a pack's record holds just them; the
/// rest is settled while compiling.
struct PackNames: Sendable {
  let root: Schema
  private let settled: Shape<NationalEdition>

  init(services: [String]) {
    settled = Shape(
      Self.national + [
        .record("services", Shape(services.map(Self.service))) { $0 }, Self.guidance,
      ]
    )
    root = Schema(Self.varying.schema.fields + settled.schema.fields)
  }

  /// Everything that packs of one nation share.
  struct NationalEdition: Sendable {
    let edition: Edition
    let nation: Nation
    let services: [String: NationalService]
    /// The sections that this nation's packs show, by their position among all sections.
    let guidance: [(position: Int, section: GuidanceSection)]
  }

  /// The record that is known while compiling; what differs from pack to pack is unknown in it.
  func settledRecord(_ edition: NationalEdition) -> Record {
    Record(
      Array(repeating: .unknown, count: Self.varying.schema.fields.count)
        + settled.record(edition).values)
  }

  // MARK: - What differs from pack to pack

  static let varying = Shape<Constituency>([
    .record("constituency", identity) { $0.identity },
    .list("force", force, isNeverEmpty: true, joins: "name") { $0.forces },
    .list("spoc", contactOfForce) { constituency in
      constituency.forces.flatMap { force in force.contacts.map { (force, $0) } }
    },
    .record("returning-officer", returningOfficer) { $0 },
  ])

  /// The positions of the fields that are the same in packs with the same contacts. Whatever else
  /// differs from pack to pack, now or one day, is each pack's own.
  static let contacts = Set(
    ["force", "spoc", "returning-officer"].compactMap { varying.schema.position(of: $0) })

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
    .list("spoc", contact) { $0.contacts },
  ])

  private static let contact = Shape<SPoCContact>(contactFields { $0 })

  private static let contactOfForce = Shape<(PoliceForce, SPoCContact)>(
    contactFields { $0.1 } + [.text("force-name") { $0.0.name }])

  private static func contactFields<Source>(
    _ contact: @escaping @Sendable (Source) -> SPoCContact
  ) -> [ShapeField<Source>] {
    [
      .text("role") { contact($0).role },
      .text("name", maybe: .sometimes) { contact($0).name },
      .text("phone", .unbroken) { contact($0).phone.display },
      .text("phone-link") { contact($0).phone.dialled },
      .text("email", .unbroken) { contact($0).email.text },
      .text("hours", maybe: .sometimes) { contact($0).hours },
      .text("checked-on", .unbroken, maybe: .sometimes) {
        contact($0).provenance.checkedOn?.dayMonthYear
      },
      .text("source", maybe: .sometimes) { contact($0).provenance.source },
    ]
  }

  private static let returningOfficer = Shape<Constituency>([
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
  ])

  // MARK: - What is settled while compiling

  /// What all packs of a nation may name, withheld ones too.
  static let national: [ShapeField<NationalEdition>] = [
    .record("nation", nation) { $0.nation },
    .record("election", election) { $0.edition.election },
    .text("issuer") { $0.edition.issuer },
    .flag("sample") { $0.edition.isSample },
  ]

  private static let guidance = ShapeField<NationalEdition>.list("guidance", guidanceEntry) {
    edition in
    edition.guidance.enumerated().map { index, entry in
      GuidanceEntry(number: index + 1, position: entry.position, section: entry.section)
    }
  }

  private static let nation = Shape<Nation>(
    [.text("name") { $0.name }]
      + Nation.allCases.map { nation in
        .flag(Slug.make(from: nation.name)) { $0 == nation }
      })

  static let election = Shape<Election>(
    [
      .text("name") { $0.name },
      .text("polling-day", .unbroken) { $0.pollingDay.weekdayDayMonthYear },
      .text("close-of-nominations", .unbroken, maybe: .settled) {
        $0.closeOfNominations?.description
      },
    ]
      + ElectionKind.allCases.map { kind in .flag(kind.rawValue) { $0.kind == kind } })

  private static func service(_ id: String) -> ShapeField<NationalEdition> {
    let fields = Shape<NationalService>([
      .text("name") { $0.name },
      .text("provider") { $0.provider },
      .text("email", .unbroken, maybe: .settled) { $0.email?.text },
      .text("phone", .unbroken, maybe: .settled) { $0.phone?.display },
      .text("phone-link", maybe: .settled) { $0.phone?.dialled },
      .text("website", .address, maybe: .settled) { $0.website?.text },
      .text("checked-on", .unbroken, maybe: .settled) { $0.provenance.checkedOn?.dayMonthYear },
    ])
    return ShapeField(name: id, kind: .record(fields.schema)) { edition in
      guard let service = edition.services[id] else { return .absent }
      guard service.nations.contains(edition.nation) else {
        return .unavailable("the service '\(id)' is for other nations")
      }
      return .record(fields.record(service))
    }
  }

  private struct GuidanceEntry: Sendable {
    let number: Int
    let position: Int
    let section: GuidanceSection
  }

  private static let guidanceEntry = Shape<GuidanceEntry>([
    .text("id") { $0.section.id },
    .text("number") { String($0.number) },
    .text("title") { $0.section.title },
    ShapeField(name: "body", kind: .guidance) { .guidance($0.position) },
  ])
}

extension ConstituencyIdentity {
  /// The Welsh name, where it is another one.
  var otherName: String? { welshName == name ? nil : welshName }
}
