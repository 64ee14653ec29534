internal import BriefingDiagnostics
internal import BriefingForms
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
        .flag("mail") { $0.isMail },
        .list("report", Self.report) { Self.reports(in: $0.edition) },
        .list("dates", Self.date) { edition in
          edition.dates.map { Worded($0, in: edition.edition.language) }
        },
        .record("services", Shape(services.map(Self.service))) { $0 },
        .list("other-services", Self.serviceFields) { edition in
          edition.otherServices.map { Worded($0, in: edition.edition.language) }
        },
        .flag("has-other-services") { !$0.otherServices.isEmpty },
        .flag("leaves-out-services") { $0.leavesOut($0.leftOutServices.map(\.extent)) },
        .flag("leaves-out-guidance") { $0.leavesOut($0.leftOutGuidance.map(\.extent)) },
        Self.guidance,
      ]
    )
    root = Schema(Self.varying.schema.fields + settled.schema.fields)
  }

  /// Something, and the language whose words say it.
  struct Worded<Source: Sendable>: Sendable {
    let source: Source
    let language: Language

    init(_ source: Source, in language: Language) {
      (self.source, self.language) = (source, language)
    }

    var words: LanguageWords { language.words }
  }

  /// Everything that packs of one nation share.
  struct NationalEdition: Sendable {
    let edition: Edition
    let nation: Nation
    /// For the page in a message, which stands on its own: beside it there are no other files.
    var isMail = false
    let services: [NationalService]
    let dates: [ElectionDate]
    /// The sections that this nation's packs show, by their position among all sections.
    let guidance: [(position: Int, section: GuidanceSection)]
    /// That are for others than the readers of the edition.
    var leftOutServices: [NationalService] = []
    var leftOutGuidance: [GuidanceSection] = []
    /// The settled texts that the guidance of every pack shows.
    var guidanceTexts: Set<String> = []

    fileprivate func leavesOut(_ extents: [Extent]) -> Bool {
      extents.contains { $0.includes(nation, at: edition.election) }
    }

    /// Those that the guidance does not name, by their name or by what reaches no other: a list of
    /// them repeats nothing, and loses none that shares a number.
    var otherServices: [NationalService] {
      let available = services.filter { $0.extent.includes(nation, at: edition.election) }
      let uses = Dictionary(
        grouping: available.flatMap(\.contacts).map(\.text), by: \.self
      ).mapValues(\.count)
      return available.filter { service in
        !guidanceTexts.contains(service.name)
          && !service.contacts.contains { guidanceTexts.contains($0.text) && uses[$0.text] == 1 }
      }
    }
  }

  /// The record that is known while compiling; what differs from pack to pack is unknown in it.
  func settledRecord(_ edition: NationalEdition) -> Record {
    Record(
      Array(repeating: .unknown, count: Self.varying.schema.fields.count)
        + settled.record(edition).values)
  }

  static let varying = Shape<InEdition<Constituency>>([
    .record("constituency", identity) { $0.source.identity },
    .text("place", .folder) { $0.folder },
    .text("ballot-paper-id", maybe: .sometimes) { pack in
      pack.election.ballotPaper(of: pack.source.identity)
    },
    .text("check-code", .unbroken, maybe: .sometimes) { $0.checkCode },
    .list("twins", twin) { twins(of: $0.language, $0.others) },
    .list("force", force, isNeverEmpty: true, joins: "name", forces),
    .list("spoc", spoc) { forces(of: $0).flatMap(named) },
    .record("returning-officer", returningOfficer) { $0 },
    .list("earlier-issue", news) { pack in
      pack.news.map { [News(news: $0, words: pack.words)] } ?? []
    },
  ])

  @Sendable private static func forces(
    of pack: InEdition<Constituency>
  ) -> [InEdition<PoliceForce>] {
    pack.source.forces.map { InEdition($0, asIn: pack) }
  }
}

extension ConstituencyIdentity {
  /// The Welsh name, where it is another one.
  var otherName: String? { welshName == name ? nil : welshName }

  /// The English name, where it is another one.
  var englishName: String? { firstName == name ? nil : firstName }
}
