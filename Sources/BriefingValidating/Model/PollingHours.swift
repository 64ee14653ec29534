/// When the polls open and close, by the clocks of the United Kingdom.
package struct PollingHours: Sendable, Hashable {
  package let opens: LocalTime
  package let closes: LocalTime

  /// Reads `08:00-20:00`.
  init?(_ text: String, on day: CalendarDate) {
    let clocks = text.split(separator: "-", omittingEmptySubsequences: false)
    guard clocks.count == 2, let opens = LocalTime(clock: String(clocks[0]), on: day),
      let closes = LocalTime(clock: String(clocks[1]), on: day), opens.minutes < closes.minutes
    else { return nil }
    (self.opens, self.closes) = (opens, closes)
  }

  /// Those of nearly every election: wards of the City of London, for one, close earlier.
  init(on day: CalendarDate) {
    opens = LocalTime(on: day, hour: 7)
    closes = LocalTime(on: day, hour: 22)
  }
}
