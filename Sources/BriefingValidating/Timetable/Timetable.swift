internal import BriefingLoading

/// An election's days, counted back from polling day as the rules of its nations say.
package struct Timetable: Sendable {
  /// A day, and the nations in which it is that day.
  package struct Row: Sendable {
    package let id: String
    let deadline: Deadline
    let date: CalendarDate
    fileprivate(set) var nations: [Nation]
  }

  /// When nominations close, and where.
  package struct Close: Sendable {
    package let time: LocalTime
    package fileprivate(set) var nations: [Nation]
  }

  /// What no rule lets one compute from polling day, in plain words, and where.
  package struct Gap: Sendable {
    package let what: String
    package fileprivate(set) var nations: [Nation]
  }

  package let kind: ElectionKind
  /// In the order of their days.
  package let rows: [Row]
  package let closes: [Close]
  package let gaps: [Gap]

  /// - Parameters:
  ///   - nations: some of the kind's.
  ///   - closingOn: when nominations close, where the Returning Officer fixes that.
  ///   - inLondon: for the Mayor of London.
  package init(
    _ kind: ElectionKind, pollingDay: CalendarDate, in nations: [Nation],
    closingOn: CalendarDate? = nil, inLondon: Bool = false
  ) throws(BankHolidays.YearMissing) {
    self.kind = kind
    var found: [Row] = []
    var closes: [Close] = []
    var gaps: [Gap] = []
    for nation in nations.sorted(by: { $0.name < $1.name }) {
      let days = try ElectionDays(
        kind, pollingDay: pollingDay, in: nation, closingOn: closingOn, inLondon: inLondon)
      for what in days.gaps {
        if let same = gaps.firstIndex(where: { $0.what == what }) {
          gaps[same].nations.append(nation)
        } else {
          gaps.append(Gap(what: what, nations: [nation]))
        }
      }
      if let close = days.close {
        if let same = closes.firstIndex(where: { $0.time == close }) {
          closes[same].nations.append(nation)
        } else {
          closes.append(Close(time: close, nations: [nation]))
        }
      }
      for deadline in days.deadlines {
        let date = try days.date(of: deadline)
        let same = found.firstIndex {
          $0.deadline.id == deadline.id && $0.date == date && $0.deadline.until == deadline.until
        }
        if let same {
          found[same].nations.append(nation)
        } else {
          let isFirst = !found.contains { $0.deadline.id == deadline.id }
          found.append(
            Row(
              id: isFirst ? deadline.id : deadline.id(endingIn: nation), deadline: deadline,
              date: date, nations: [nation]))
        }
      }
    }
    rows = found.sorted {
      ($0.date, $0.deadline.until ?? "", $0.id) < ($1.date, $1.deadline.until ?? "", $1.id)
    }
    self.closes = closes
    self.gaps = gaps
  }

  /// The rows as the project's table has them, with its header.
  package var csv: [UInt8] {
    let header = TableName.timetable.ownColumnNames
    return CSVEdit.apply(
      [], appending: rows.map { row in header.map { row.cell($0, at: kind) } },
      to: Array("\(header.joined(separator: ","))\n".utf8), of: .timetable) ?? []
  }
}

extension Timetable.Row {
  /// What stands in a column of the project's table.
  package func cell(_ column: String, at kind: ElectionKind) -> String {
    switch column {
    case "id": id
    case "name": deadline.name
    case "date": date.description
    case "until": deadline.until ?? ""
    case "nations":
      nations.count == Nation.allCases.count ? "" : nations.map(\.name).joined(separator: ";")
    case "elections": kind.rawValue
    case "note": deadline.note ?? ""
    case "source": "Counted back from polling day: \(deadline.law)"
    default: ""
    }
  }
}
