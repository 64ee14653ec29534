// For the calendar: what Foundation has takes far longer, and every answer needs it.
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Dates as HTTP writes them (RFC 9110, 5.6.7), in seconds since 1970.
enum HTTPDate {
  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// For example `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func text(_ seconds: Int) -> String {
    var time = time_t(seconds)
    var parts = tm()
    gmtime_r(&time, &parts)
    // Written byte by byte, because every answer needs it.
    return String(unsafeUninitializedCapacity: 64) { text in
      var end = 0
      func write(_ word: String) {
        for byte in word.utf8 {
          text[end] = byte
          end += 1
        }
      }
      func write(_ number: Int32, _ after: String) {
        if number < 10 { write("0") }
        write(String(number))
        write(after)
      }
      write(days[Int(parts.tm_wday)])
      write(", ")
      write(parts.tm_mday, " ")
      write(months[Int(parts.tm_mon)])
      write(" ")
      write(parts.tm_year + 1900, " ")
      write(parts.tm_hour, ":")
      write(parts.tm_min, ":")
      write(parts.tm_sec, " GMT")
      return end
    }
  }

  /// Reads the three forms that a recipient must accept; nil for anything else.
  ///
  /// - `Sun, 06 Nov 1994 08:49:37 GMT`, the one in use
  /// - `Sunday, 06-Nov-94 08:49:37 GMT`, of RFC 850
  /// - `Sun Nov  6 08:49:37 1994`, of C's `asctime`
  static func seconds(_ text: String) -> Int? {
    let words = text.split { " ,-:".contains($0) }
    switch words.count {
    case 8 where words[7] == "GMT":
      return seconds(year: words[3], month: words[2], day: words[1], clock: words[4...6])
    case 7:
      return seconds(year: words[6], month: words[1], day: words[2], clock: words[3...5])
    default:
      return nil
    }
  }

  private static func seconds(
    year: Substring, month: Substring, day: Substring, clock: ArraySlice<Substring>
  ) -> Int? {
    let numbers = clock.compactMap { Int32($0) }
    guard numbers.count == 3, let year = Int32(year), (0...9999).contains(year),
      let month = months.firstIndex(of: String(month)),
      let day = Int32(day), (1...31).contains(day),
      // 60 is a leap second.
      zip(numbers, [0...23, 0...59, 0...60] as [ClosedRange<Int32>])
        .allSatisfy({ $1.contains($0) })
    else { return nil }
    var parts = tm()
    parts.tm_mon = Int32(month)
    parts.tm_mday = day
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[0], numbers[1], numbers[2])
    // Years since 1900. One of two digits is of the century that Unix time began in, or the next.
    parts.tm_year = year > 99 ? year - 1900 : (year < 70 ? year + 100 : year)
    return timegm(&parts)
  }
}
