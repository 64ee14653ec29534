internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingValidating

/// How many constituencies have a police contact that was checked lately.
struct ContactCoverage {
  /// From best to worst.
  enum State: Int, CaseIterable, Comparable {
    case fresh
    case stale
    case unchecked
    case wrong
    case none

    var label: String {
      switch self {
      case .fresh: "checked lately"
      case .stale: "checked too long ago"
      case .unchecked: "never checked"
      case .wrong: "with an error"
      case .none: "without a contact"
      }
    }

    static func < (left: State, right: State) -> Bool { left.rawValue < right.rawValue }
  }

  /// A region or a force with its constituencies.
  struct Line {
    let name: String
    var counts: [State: Int] = [:]

    var total: Int { counts.values.reduce(0, +) }
  }

  let regions: [Line]
  let forces: [Line]
  let total: Line

  /// - Parameters:
  ///   - asOf: the day on which contacts must be fresh.
  ///   - maximumAge: in days.
  init(_ worklist: Worklist, _ tables: [TableName: Table], asOf: CalendarDate, maximumAge: Int) {
    let states = Dictionary(
      worklist.forces.map { ($0.id, Self.state(of: $0, asOf: asOf, maximumAge: maximumAge)) },
      uniquingKeysWith: max)
    var regions: [String: Line] = [:]
    var total = Line(name: "All")
    if let table = tables[.constituencies],
      let forces = table.position(of: "forces"),
      let region = table.position(of: "region")
    {
      for row in table.rows {
        // Two forces share a constituency: it is as well off as the worse of them.
        let state =
          CellList.items(of: row[forces]).map { states[$0] ?? .none }.max() ?? .none
        let name = row[region]
        regions[name, default: Line(name: name)].counts[state, default: 0] += 1
        total.counts[state, default: 0] += 1
      }
    }
    self.regions = regions.values.sorted { $0.name < $1.name }
    self.total = total
    forces = worklist.forces.map { owner in
      Line(name: owner.name, counts: [states[owner.id] ?? .none: owner.constituencies.count])
    }
  }

  /// A force has a fresh contact when any of its contacts is.
  private static func state(
    of force: WorklistOwner, asOf: CalendarDate, maximumAge: Int
  ) -> State {
    force.own.filter { $0.table == .spocContacts }.map { row in
      // A set that is published for real calls these errors; here they are states of their own.
      let isDated: (Diagnostic) -> Bool = { [.staleContact, .uncheckedContact].contains($0.check) }
      if row.problems.contains(where: { $0.severity == .error && !isDated($0) }) {
        return State.wrong
      }
      guard let text = row.value("checked_on"), let date = CalendarDate(iso: text) else {
        return .unchecked
      }
      return (0...maximumAge).contains(asOf.days(since: date)) ? .fresh : .stale
    }
    .min() ?? .none
  }
}
