/// A time on a day by the clocks of the United Kingdom, for example when nominations close.
package struct LocalTime: Sendable, Hashable {
  package let date: CalendarDate
  /// 0 to 23.
  package let hour: Int
  /// 0 to 59.
  package let minute: Int

  init(on date: CalendarDate, hour: Int, minute: Int = 0) {
    (self.date, self.hour, self.minute) = (date, hour, minute)
  }

  /// Reads `16:00`.
  init?(clock text: String, on date: CalendarDate) {
    self.init(iso: "\(date)T\(text)")
  }

  /// Since the day began.
  package var minutes: Int { hour * 60 + minute }

  /// Reads `2024-06-07T16:00`; a space may stand for the `T`.
  package init?(iso text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard parts.count == 2, let date = CalendarDate(iso: parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.map(\.utf8.count) == [2, 2],
      parts[1].utf8.allSatisfy({ $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }),
      let hour = Int(clock[0]), let minute = Int(clock[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
  }

  /// For example `4pm on Friday 7 June 2024`.
  package var description: String { LanguageWords.english.moment(self) }

  /// For example `4pm` or `11.59pm`.
  package var clock: String { LanguageWords.english.clock(self) }
}
