/// No trace of a template or of a program's way to say "nothing".
struct DebrisCheck {
  /// Values of the data that look like debris and are none, as flows.
  private let allowed: [[UInt8]]

  /// - Parameter values: what the data says, whatever it looks like.
  init(values: [String]) {
    allowed = values.map { Flow($0).bytes }.filter { value in
      !Self.tags(in: value, marks: Self.bothMarks).isEmpty || !Self.words(in: value).isEmpty
    }
  }

  func findings(in path: String, page: HTMLPage) -> [VerificationFinding] {
    let read = [page.visible.bytes, page.spoken.bytes]
    let rest = [page.targets.bytes, page.hidden.bytes]
    // A closing pair is common in styles; an opening one never stands there.
    let opening = [Self.bothMarks[0]]
    return (read + rest).flatMap {
      findings(in: path, $0, Self.tags(in: $0, marks: Self.bothMarks))
    }
      + findings(in: path, page.raw.bytes, Self.tags(in: page.raw.bytes, marks: opening))
      + read.flatMap { findings(in: path, $0, Self.words(in: $0)) }
  }

  func findings(in path: String, text flow: [UInt8]) -> [VerificationFinding] {
    findings(in: path, flow, Self.tags(in: flow, marks: Self.bothMarks) + Self.words(in: flow))
  }

  private func findings(
    in path: String, _ flow: [UInt8], _ places: [Range<Int>]
  ) -> [VerificationFinding] {
    guard !places.isEmpty else { return [] }
    let covered = allowed.flatMap { flow.occurrences(of: $0) }
    return places.filter { place in
      !covered.contains { $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound }
    }.map { place in
      let end = min(flow.count, place.upperBound + Self.context)
      let start = max(0, place.lowerBound - Self.context)
      return VerificationFinding(
        .templateDebris,
        "'\(flow[place].text)' is left in the file, in '\(Flow.shown(flow[start..<end]))'",
        in: path,
        help: "a template or a value was not filled in; data that is meant to look like this is "
          + "allowed where it is a value of the pack's own rows")
    }
  }

  /// Bytes of the surroundings that a message shows, so that the place can be searched for.
  private static let context = 16
  private static let bothMarks = ["{{", "}}"].map { Array($0.utf8) }

  private static func tags(in flow: [UInt8], marks: [[UInt8]]) -> [Range<Int>] {
    marks.flatMap { flow.occurrences(of: $0) }
  }

  private static let names = ["nil", "null", "undefined", "NaN", "Optional("].map { Array($0.utf8) }

  private static func words(in flow: [UInt8]) -> [Range<Int>] {
    names.flatMap { name in
      flow.occurrences(of: name).filter { place in
        !flow[..<place.lowerBound].endsInsideWord
          && (name.last == UInt8(ascii: "(") || !flow[place.upperBound...].beginsInsideWord)
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Marks that hold a word, an address or a file's name together.
  private static func joins(_ byte: UInt8) -> Bool { "-_/@#=&%+.".utf8.contains(byte) }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80
  }

  fileprivate var endsInsideWord: Bool {
    guard let last else { return false }
    return Self.isPartOfWord(last) || Self.joins(last)
  }

  /// A full stop that ends a sentence joins nothing.
  fileprivate var beginsInsideWord: Bool {
    guard let first else { return false }
    if Self.isPartOfWord(first) { return true }
    guard Self.joins(first) else { return false }
    return first != UInt8(ascii: ".") || dropFirst().first.map(Self.isPartOfWord) == true
  }
}
