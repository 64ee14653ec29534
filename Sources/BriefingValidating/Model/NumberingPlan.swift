/// The United Kingdom's numbering plan: what a number begins with behind its zero, and how many
/// digits it has there.
///
/// Sources: Ofcom, "The National Telephone Numbering Plan", and its numbering data for the areas
/// and for the blocks of five-digit local numbers. In a table, `12 00 04-06` stands for 1200, 1204,
/// 1205 and 1206.
enum NumberingPlan {
  /// The lengths that a number may have; none where no number begins as it does.
  static func lengths(of digits: some StringProtocol) -> [Int] {
    var beginning = 0
    let beginnings = digits.utf8.prefix(7).map { digit in
      beginning = lengthened(beginning, by: digit)
      return beginning
    }
    return ranges.filter { !$0.beginnings.isDisjoint(with: beginnings) }.map(\.length)
  }

  /// Areas by their first four digits; 01632 has no place and is kept for drama. 07624, 01481, 01534
  /// and 01624 are numbers of the islands, which anybody can dial.
  private static let ten = """
    11 30-35 37 38 40-47 50-52 56-65 70-74 79-84 89;
    12 00 02 04-18 23-29 33-37 39 41-46 48-50 52-64 67-71 73-80 82-99;
    13 00-18 20 22-30 32-35 37 39-44 46-50 52-64 66-69 71-73 75-77 79-84 86-89 92-95 97 98;
    14 00 03-20 22-25 27-40 42-46 49-58 60-67 69-85 87-97 99;
    15 01-03 05-20 22 24-31 34-36 38-40 42-50 53-73 75-84 86 88 90-95 97-99;
    16 00 03 04 06 08-26 28-39 41-44 46 47 50-56 59 61 63-78 80 81 83-92 94 95 97 98;
    17 00 02 04 06-09 20-30 32 33 36-38 40 43-54 56-61 63-73 75-80 82 84-90 92-99;
    18 03 05-09 21-25 27-30 32-35 37 38 40-45 47 48 51 52 54-59 62-66 69-80 82-90 92 95 96 99;
    19 00 02-05 08-20 22-26 28 29 31-35 37-39 42-55 57 59 62-64 67-72 74 75 77 78 80-89 92-95 97;
    20 0 1 3 4 7 8; 23 0 1 8 9; 24 0 1 7; 28 0-4 6-9; 29 0-2;
    3 0 3 4 7; 5 5 6; 7 0-9; 8 00 08 42-45 70-73; 9 00-19 80-84 89
    """

  /// Areas where some local numbers have five digits, or four behind 016977; and 0800.
  private static let nine = """
    1204 61-64; 1208 72-79; 1254 51-57 59; 1276 20-29 31-38 61-66; 1297 20-24 32-35;
    1298 22-28 70-74 77-79 83-85; 1363 82-85; 1364 72 73; 1384 70 74-79; 1386 40 41 45 47-49;
    1404 41-47; 1420 22 23 80-89; 1460 30 52-55 57 61-68 72-78; 1461 40; 1480 52; 1488 71-73;
    1524 32-37 39 60-69; 1527 60-69; 1562 60 66-69; 1566 86; 1606 40-49 74-77 79; 1629 55-57;
    1635 30-49; 1647 24 61; 1659 50 58 66 67 74; 1695 50-54; 16977 2 3; 1726 61 63-77;
    1744 20-29; 1750 20-23 32 42 52 62 76 82; 1768 80-89; 1827 50-69; 1837 52-55 82 83 89;
    1884 32-35 38; 1900 61-68 85; 1905 20-29; 1935 83; 1946 61-68; 1949 20 21 81;
    1963 23 31-34; 1995 61; 80 0
    """

  /// Childline, and what was NHS Direct.
  private static let seven = "800 1111; 8454 64"

  private static let ranges = [
    (length: 10, beginnings: beginnings(ten)), (length: 9, beginnings: beginnings(nine)),
    (length: 7, beginnings: beginnings(seven)),
  ]

  /// A beginning and one digit more. What is a number for the processor is found quickly; a zero
  /// counts, too.
  private static func lengthened(_ beginning: Int, by digit: UInt8) -> Int {
    beginning << 8 | Int(digit)
  }

  private static func beginnings(_ table: String) -> Set<Int> {
    var found: Set<Int> = []
    for row in table.split(separator: ";") {
      let words = row.split(whereSeparator: \.isWhitespace)
      for span in words.dropFirst() {
        let ends = span.split(separator: "-")
        guard let first = Int(ends[0]), let last = Int(ends[ends.count - 1]) else { continue }
        for number in first...last {
          let digits = String(number)
          let zeros = String(repeating: "0", count: ends[0].utf8.count - digits.utf8.count)
          found.insert((words[0] + zeros + digits).utf8.reduce(0, lengthened))
        }
      }
    }
    return found
  }
}
