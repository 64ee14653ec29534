/// The bank holidays of each nation, as GOV.UK lists them: <https://www.gov.uk/bank-holidays>. They
/// are law for few years ahead, and single ones are added by proclamation: go through the list when a
/// year is added.
package enum BankHolidays {
  /// A day that has to be counted is in no year of the table.
  package struct YearMissing: Error, CustomStringConvertible {
    let day: CalendarDate

    package var description: String {
      let years = BankHolidays.years
      return "working days in \(day.year) are not known: briefing's table of bank holidays goes "
        + "from \(years.lowerBound) to \(years.upperBound)"
    }
  }

  package static let years = (table.keys.min() ?? 0)...(table.keys.max() ?? 0)

  static let ofNations: [Nation: Set<CalendarDate>] = [
    .england: days([0, 1]), .wales: days([0, 1]), .scotland: days([0, 2]),
    .northernIreland: days([0, 3]),
  ]

  static let anywhere = days([0, 1, 2, 3])

  /// Scotland's, and Easter Monday: England's only one on a Monday in March or April.
  static let ofScotlandAndEasterMonday = days([0, 2]).union(
    days([1]).filter { $0.month == 3 || $0.month == 4 })

  private static func days(_ columns: [Int]) -> Set<CalendarDate> {
    Set(
      table.flatMap { year, lists in
        columns.flatMap { lists[$0].split(separator: " ") }.compactMap { day in
          CalendarDate(iso: "\(year)-\(day.prefix(2))-\(day.suffix(2))")
        }
      })
  }

  /// Month and day: those of all nations, and what England and Wales, Scotland, and Northern Ireland
  /// have besides.
  private static let table: [Int: [String]] = [
    2012: [
      "0102 0406 0507 0604 0605 1225 1226",
      "0409 0827", "0103 0806 1130", "0319 0409 0712 0827",
    ],
    2013: [
      "0101 0329 0506 0527 1225 1226",
      "0401 0826", "0102 0805 1202", "0318 0401 0712 0826",
    ],
    2014: [
      "0101 0418 0505 0526 1225 1226",
      "0421 0825", "0102 0804 1201", "0317 0421 0714 0825",
    ],
    2015: [
      "0101 0403 0504 0525 1225 1228",
      "0406 0831", "0102 0803 1130", "0317 0406 0713 0831",
    ],
    2016: [
      "0101 0325 0502 0530 1226 1227",
      "0328 0829", "0104 0801 1130", "0317 0328 0712 0829",
    ],
    2017: [
      "0102 0414 0501 0529 1225 1226",
      "0417 0828", "0103 0807 1130", "0317 0417 0712 0828",
    ],
    2018: [
      "0101 0330 0507 0528 1225 1226",
      "0402 0827", "0102 0806 1130", "0319 0402 0712 0827",
    ],
    2019: [
      "0101 0419 0506 0527 1225 1226",
      "0422 0826", "0102 0805 1202", "0318 0422 0712 0826",
    ],
    2020: [
      "0101 0410 0508 0525 1225 1228",
      "0413 0831", "0102 0803 1130", "0317 0413 0713 0831",
    ],
    2021: [
      "0101 0402 0503 0531 1227 1228",
      "0405 0830", "0104 0802 1130", "0317 0405 0712 0830",
    ],
    2022: [
      "0103 0415 0502 0602 0603 0919 1226 1227",
      "0418 0829", "0104 0801 1130", "0317 0418 0712 0829",
    ],
    2023: [
      "0102 0407 0501 0508 0529 1225 1226",
      "0410 0828", "0103 0807 1130", "0317 0410 0712 0828",
    ],
    2024: [
      "0101 0329 0506 0527 1225 1226",
      "0401 0826", "0102 0805 1202", "0318 0401 0712 0826",
    ],
    2025: [
      "0101 0418 0505 0526 1225 1226",
      "0421 0825", "0102 0804 1201", "0317 0421 0714 0825",
    ],
    2026: [
      "0101 0403 0504 0525 1225 1228",
      "0406 0831", "0102 0615 0803 1130", "0317 0406 0713 0831",
    ],
    2027: [
      "0101 0326 0503 0531 1227 1228",
      "0329 0830", "0104 0802 1130", "0317 0329 0712 0830",
    ],
    2028: [
      "0103 0414 0501 0529 1225 1226",
      "0417 0828", "0104 0807 1130", "0317 0417 0712 0828",
    ],
  ]
}
