internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `timetable.csv`.
enum TimetableReader {
  static func read(_ table: Table?) -> TableReader<ElectionDate>.Result {
    TableReader(keyColumn: "id", duplicate: .duplicateID, read: date, shown: shown).read(table)
  }

  private static func shown(_ date: ElectionDate) -> [[String]] {
    let time = [date.from, date.until].map { $0?.clock ?? "" }
    return date.extent.everyPlace.map { [$0, TextKey.of(date.name), "\(date.day)"] + time }
  }

  private static func date(_ row: inout RowReader) -> ElectionDate? {
    let id = row.required("id", .id)
    let name = row.required("name")
    let day = row.required("date", .date)
    let from = row.optional("from", .clock(on: day))
    let until = row.optional("until", .clock(on: day))
    let extent = row.extent()
    let note = row.optional("note")
    let translations = row.translations(of: "name", "note")
    if let from, let until, until.minutes <= from.minutes, until.minutes > 0 {
      row.note(
        .invalidTime, "'\(until.clock)' does not come after '\(from.clock)'", in: "until",
        help: "both are times of the same day")
    }
    if until?.minutes == 0 {
      row.note(
        .invalidTime, "'00:00' is the beginning of the day, and nothing ends then", in: "until",
        help: "write 23:59 for the end of the day")
    }
    guard let id, let name, let day, let extent else { return nil }
    return ElectionDate(
      id: id, name: name, day: day, from: from, until: until, extent: extent, note: note,
      translations: translations)
  }
}
