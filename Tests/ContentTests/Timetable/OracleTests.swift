import Foundation
import Testing

@testable import BriefingValidating

/// What another program counts, on hundreds of days: `make-oracle.py` says how.
@Suite struct OracleTests {
  /// A row of `oracle.csv`: the day of the poll, where, and how many days before it each deadline lies.
  private struct Line {
    let poll: CalendarDate
    let kind: ElectionKind
    let nation: Nation
    let inLondon: Bool
    let days: [String: Int]

    init(_ header: [Substring], _ cells: [Substring]) throws {
      poll = try .on(String(cells[0]))
      inLondon = cells[1] == "london"
      kind = try #require(inLondon ? .mayoral : ElectionKind(rawValue: String(cells[1])))
      nation = try #require(Nation(rawValue: String(cells[2])))
      days = Dictionary(
        uniqueKeysWithValues: zip(header, cells).dropFirst(3).compactMap { column, cell in
          Int(cell).map { (String(column), $0) }
        })
    }

    /// Which election in which nation it is about.
    var place: String { "\(kind) \(nation) \(inLondon)" }
  }

  /// With what is computed for each.
  private static let all = Result { try lines().map { ($0, computed: try computed(for: $0)) } }

  private static func lines() throws -> [Line] {
    let text = try String(contentsOfFile: "\(ComputedDays.fixtures)/oracle.csv", encoding: .utf8)
    let rows = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return try rows.dropFirst().map { try Line(rows[0], $0) }
  }

  /// What is computed, under the oracle's names.
  private static func computed(for line: Line) throws -> [String: Int] {
    // The package takes the first of the days that a Returning Officer may choose.
    let early = try ElectionDays(
      line.kind, pollingDay: line.poll, in: line.nation, closingOn: nil, inLondon: line.inLondon
    ).closing.lowerBound
    let timetable = try Timetable(
      line.kind, pollingDay: line.poll, in: [line.nation], closingOn: early, inLondon: line.inLondon
    )
    let columns = [
      "notice-of-election": "notice", "register-to-vote": "register", "postal-vote": "absent",
      "absent-vote-northern-ireland": "absent", "voter-authority-certificate": "certificate",
      "candidates-published": "published", "candidates-published-after-objections": "published",
    ]
    // The later of the two days of the list stands behind the other.
    var days = timetable.rows.reduce(into: [String: Int]()) { days, row in
      if let column = columns[row.deadline.id] { days[column] = line.poll.days(since: row.date) }
    }
    days["close"] = timetable.closes.first.map { line.poll.days(since: $0.time.date) }
    return days
  }

  @Test func countsAsAnotherProgramDoes() throws {
    var wrong: [String] = []
    for (line, computed) in try Self.all.get() {
      for (column, days) in line.days {
        // The notice of a by-election follows the writ, and not everybody shows a form of ID.
        if computed[column] == nil, column == "certificate" || line.kind == .byElection { continue }
        if computed[column] != days {
          wrong.append(
            "\(line.poll) \(line.place) \(column): \(computed[column] ?? 0), not \(days)")
        }
      }
    }
    #expect(wrong == [])
  }

  /// Nothing is computed that the other program was not asked for.
  @Test func isHeldAgainstItInEveryPlace() throws {
    let all = try Self.all.get()
    let byDay = Dictionary(grouping: all.map(\.0), by: \.poll)
    #expect(byDay.count > 250)
    let places = Set(
      ElectionKind.allCases.flatMap { kind in
        kind.nations.flatMap { nation in
          (kind == .mayoral ? [false, true] : [false]).map { "\(kind) \(nation) \($0)" }
        }
      })
    for lines in byDay.values { #expect(Set(lines.map(\.place)) == places) }
    let without = all.flatMap { line, computed in
      computed.keys.filter { line.days[$0] == nil }.map { "\(line.place) \($0)" }
    }
    #expect(
      Set(without) == [
        "policeAndCrimeCommissioner england false close",
        "policeAndCrimeCommissioner wales false close", "mayoral england true close",
      ])
  }
}
