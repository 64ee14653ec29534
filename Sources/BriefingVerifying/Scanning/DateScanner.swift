/// Finds dates such as `4 July 2024` and `Dydd Iau 4 Gorffennaf 2024` in a flow.
enum DateScanner {
  /// The dates in one spelling, the English one, with the weekday where there is one.
  ///
  /// - Parameter groups: the digits of the flow.
  static func dates(in flow: [UInt8], _ groups: [DigitGroup]) -> Set<String> {
    var found: Set<String> = []
    for group in groups where group.range.count <= 2 {
      let (start, end) = (group.range.lowerBound, group.range.upperBound)
      guard start == 0 || !isWordByte(flow[start - 1]),
        let month = word(flow, after: end, matches: months),
        let year = year(flow, after: month.end)
      else { continue }
      let date = "\(flow[start..<end].text) \(month.text) \(year.text)"
      found.insert(weekday(flow, before: start).map { "\($0) \(date)" } ?? date)
    }
    return found
  }

  private struct Word {
    let text: String
    let end: Int
  }

  private static func word(
    _ flow: [UInt8], after position: Int, matches words: [(bytes: [UInt8], english: String)]
  ) -> Word? {
    guard position < flow.count, isGap(flow[position]) else { return nil }
    let rest = flow[(position + 1)...]
    guard let word = words.first(where: { rest.starts(with: $0.bytes) }) else { return nil }
    return Word(text: word.english, end: position + 1 + word.bytes.count)
  }

  private static func year(_ flow: [UInt8], after position: Int) -> Word? {
    guard position < flow.count, isGap(flow[position]) else { return nil }
    let digits = flow[(position + 1)...].prefix(while: \.isASCIIDigit)
    return digits.count == 4 ? Word(text: digits.text, end: digits.endIndex) : nil
  }

  private static func weekday(_ flow: [UInt8], before start: Int) -> String? {
    guard start > 0, isGap(flow[start - 1]) else { return nil }
    let before = flow[..<(start - 1)]
    return weekdays.first { before.suffix($0.bytes.count).elementsEqual($0.bytes) }?.english
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == Flow.wrap }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static let months = words(
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    [
      "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
      "Hydref", "Tachwedd", "Rhagfyr",
    ])
  private static let weekdays = words(
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    // With `Dydd` or `dydd` before them.
    ["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"])

  private static func words(
    _ english: [String], _ welsh: [String]
  ) -> [(bytes: [UInt8], english: String)] {
    zip(english + welsh, english + english).map { (Array($0.utf8), $1) }
  }
}
