internal import BriefingDiagnostics
internal import BriefingLoading

/// What a pack gives its reader.
package struct GivenContacts: Sendable {
  /// The row of the constituency.
  let location: SourceLocation
  let parts: [Part]

  /// How the kinds of its contacts begin.
  static let force = "police force"

  /// What comes from one table.
  struct Part: Sendable {
    /// What the manifest files it under.
    let subject: String
    /// Without values, sorted; a kind stands there as often as it is given.
    var kinds: [String]
    /// Those of them that are for candidates only.
    var restricted: [String] = []
    /// The kinds that the data deny by `none`: who had them has them no more.
    var denied: [String] = []
    /// Those whose contacts they are; empty where they are the same for all of a nation.
    var names: [String] = []
    let location: SourceLocation
  }

  func edition(for readers: Readers) -> GivenContacts {
    GivenContacts(location: location, parts: parts.map { $0.edition(for: readers) })
  }

  /// By their subjects.
  package var kinds: [String: [String]] {
    Dictionary(uniqueKeysWithValues: parts.map { ($0.subject, $0.kinds) })
  }
}

extension GivenContacts.Part {
  fileprivate func edition(for readers: Readers) -> GivenContacts.Part {
    guard !readers.mayRead(.candidates) else { return self }
    var part = self
    for kind in restricted {
      if let index = part.kinds.firstIndex(of: kind) { part.kinds.remove(at: index) }
    }
    // Whoever had them lost them on purpose.
    part.denied += restricted
    part.restricted = []
    return part
  }
}

extension DataTables {
  /// By the codes of the constituencies.
  func given(by published: [Constituency], at election: Election) -> [String: GivenContacts] {
    let shared = Dictionary(
      uniqueKeysWithValues: Nation.allCases.map { ($0, parts(in: $0, at: election)) })
    return Dictionary(
      uniqueKeysWithValues: published.map {
        let given = GivenContacts(
          location: place(of: [$0.code], in: constituencies, .constituencies),
          parts: parts(of: $0) + (shared[$0.nation] ?? []))
        return ($0.code, given)
      })
  }

  private func parts(of constituency: Constituency) -> [GivenContacts.Part] {
    let (own, officer) = (constituency.forces, constituency.returningOfficer)
    let spocs = own.flatMap(\.spocs)
    return [
      GivenContacts.Part(
        subject: TableName.policeForces.rawValue,
        kinds: kinds(GivenContacts.force, own) + kinds("SPoC", spocs),
        restricted: kinds("SPoC", spocs.filter { $0.readers == .candidates }),
        denied: denied("SPoC", own.map(\.id), in: self.spocs), names: own.map(\.name),
        location: place(of: own.map(\.id), in: self.spocs, .spocContacts)),
      GivenContacts.Part(
        subject: TableName.returningOfficers.rawValue, kinds: kinds("Returning Officer", [officer]),
        denied: denied("Returning Officer", [officer.id], in: officers),
        names: [officer.authority],
        location: place(of: [officer.id], in: officers, .returningOfficers)),
    ]
  }

  private func parts(in nation: Nation, at election: Election) -> [GivenContacts.Part] {
    let shown = services.values.map(\.value).filter { $0.extent.includes(nation, at: election) }
    let days = dates.values.map(\.value).of(election, in: nation)
    return [
      GivenContacts.Part(
        subject: TableName.nationalServices.rawValue,
        kinds: shown.flatMap { kinds($0.name, [$0]) }.sorted(),
        restricted: shown.filter { $0.readers == .candidates }.flatMap { kinds($0.name, [$0]) },
        denied: shown.flatMap { denied($0.name, [$0.id], in: services) },
        location: place(in: services, .nationalServices)),
      // Without their ids, which no reader sees.
      GivenContacts.Part(
        subject: TableName.timetable.rawValue, kinds: days.map { _ in "date" },
        location: place(in: dates, .timetable)),
    ]
  }

  private func kinds(_ whose: String, _ rows: [some Reachable]) -> [String] {
    rows.flatMap(\.contacts).map { "\(whose)'s \($0.column.name)" }.sorted()
  }

  private func denied<Row: Reachable>(
    _ whose: String, _ keys: [String], in table: TableReader<Row>.Result
  ) -> [String] {
    keys.flatMap(table.rows).flatMap { row in
      Row.contactColumns.filter(row.denies).map { "\(whose)'s \($0.name)" }
    }
  }

  /// The first row of one of these keys; without one, the table.
  func place<Row>(
    of keys: [String] = [], in table: TableReader<Row>.Result, _ name: TableName
  ) -> SourceLocation {
    keys.lazy.flatMap(table.rows).first?.location
      ?? SourceLocation(table.path.isEmpty ? name.csvPath : table.path)
  }
}
