import Foundation
import Testing

@testable import BriefingValidating

/// What is computed for one election, by nation and by the name of a row without its nation.
struct ComputedDays {
  let timetable: Timetable

  init(
    _ kind: ElectionKind, on day: CalendarDate, in nations: [Nation]? = nil,
    closingOn: CalendarDate? = nil, inLondon: Bool = false
  ) throws {
    timetable = try Timetable(
      kind, pollingDay: day, in: nations ?? kind.nations, closingOn: closingOn, inLondon: inLondon)
  }

  /// For example `2024-06-18 23:59`, or the day alone; `nil` where there is no such deadline.
  subscript(_ id: String, in nation: Nation) -> String? {
    let row = timetable.rows.first { $0.deadline.id == id && $0.nations.contains(nation) }
    return row.map { row in
      [row.date.description, row.deadline.until].compactMap(\.self).joined(separator: " ")
    }
  }

  /// When nominations close.
  func close(in nation: Nation) -> String? {
    timetable.closes.first { $0.nations.contains(nation) }.map {
      "\($0.time.date) \($0.time.hour):\($0.time.minute == 0 ? "00" : "\($0.time.minute)")"
    }
  }

  static let fixtures =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path
    + "/Fixtures/timetable"
}

extension CalendarDate {
  /// - Parameter text: a day that there is.
  static func on(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
}
