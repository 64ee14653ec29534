internal import BriefingDiagnostics
internal import BriefingOutput

/// No trace of a template or of a program's way to say "nothing".
struct DebrisCheck: Sendable {
  /// Values of the data that look like debris and are none, as flows.
  private let allowed: [[UInt8]]
  /// A file that says what its sources say has their words, whatever these look like.
  var areWordsRead = false

  private var anything: DebrisScanner { areWordsRead ? Self.tags : Self.anything }

  /// - Parameter values: what the data says, whatever it looks like.
  init(values: some Sequence<String>) {
    // One at a time: the values of all packs together are many, and hardly any looks like debris.
    allowed = values.compactMap { value in
      let flow = Flow(value).bytes
      return Self.anything.ranges(in: flow).isEmpty ? nil : flow
    }
  }

  func findings(in path: String, page: HTMLPage) -> [VerificationFinding] {
    [page.visible.bytes, page.spoken.bytes].flatMap { findings(in: path, $0, anything) }
      + [page.targets.bytes, page.hidden.bytes].flatMap { findings(in: path, $0, Self.tags) }
      + findings(in: path, page.raw.bytes, Self.openings)
  }

  func findings(in path: String, text flow: [UInt8]) -> [VerificationFinding] {
    findings(in: path, flow, anything)
  }

  private func findings(
    in path: String, _ flow: [UInt8], _ scanner: DebrisScanner
  ) -> [VerificationFinding] {
    let places = scanner.ranges(in: flow)
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
        help: "a template or a value was not filled in; only a value of the pack's own rows may "
          + "look like this")
    }
  }

  /// Bytes of the surroundings that a message shows, so that the place can be searched for.
  private static let context = 16

  private static let anything = DebrisScanner(DebrisScanner.tags + DebrisScanner.words)
  private static let tags = DebrisScanner(DebrisScanner.tags)
  /// For styles, in which a closing pair is common and an opening one never stands.
  private static let openings = DebrisScanner(Array(DebrisScanner.tags.prefix(1)))
}

extension Check {
  static let templateDebris = Check(
    "template-debris", .finished, for: .templates,
    "a finished file shows a tag, or a program's word for nothing",
    example: "`{{phone}}`, `nil` or `NaN` in a page")
}
