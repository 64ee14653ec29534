/// The days on which an election's deadlines are counted.
struct WorkingDays: Sendable {
  /// Whose bank holidays a deadline passes over: the rules say it of each.
  enum Holidays: Sendable {
    case ofNation
    /// The rules of Scottish elections pass over it, though it is no bank holiday there.
    case ofScotlandAndEasterMonday
    case anywhereInTheKingdom
  }

  private let holidays: Set<CalendarDate>

  init(_ holidays: Holidays, in nation: Nation) {
    self.holidays =
      switch holidays {
      case .ofNation: BankHolidays.ofNations[nation] ?? []
      case .ofScotlandAndEasterMonday: BankHolidays.ofScotlandAndEasterMonday
      case .anywhereInTheKingdom: BankHolidays.anywhere
      }
  }

  /// So many working days before a day, which is not counted itself and need not be one.
  func day(_ count: Int, before end: CalendarDate) throws(BankHolidays.YearMissing) -> CalendarDate
  {
    var day = end
    for _ in 0..<count {
      repeat {
        day = day.previous
        guard BankHolidays.years.contains(day.year) else {
          throw BankHolidays.YearMissing(day: day)
        }
      } while !isCounted(day)
    }
    return day
  }

  /// Good Friday and Christmas Day are bank holidays here; Christmas Eve is named by the rules.
  private func isCounted(_ day: CalendarDate) -> Bool {
    !day.isWeekend && !(day.month == 12 && day.day == 24) && !holidays.contains(day)
  }
}
