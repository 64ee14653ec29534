// ISO 8601's basic format, as iCalendar files write dates (RFC 5545, section 3.3.4 and 3.3.5).

extension CalendarDate {
  /// For example `20240704`.
  package var basic: String { String(description.filter { $0 != "-" }) }
}

extension LocalTime {
  /// A local time without its zone, for example `20240704T070000`.
  package var basic: String {
    let clock = [hour, minute].map { $0 < 10 ? "0\($0)" : String($0) }.joined()
    return "\(date.basic)T\(clock)00"
  }
}
