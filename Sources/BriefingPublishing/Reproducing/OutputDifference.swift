package import BriefingDiagnostics
internal import BriefingOutput

/// A file of an output that would come out otherwise, with the place and both texts.
package struct OutputDifference: Sendable, Equatable {
  package let check: Check
  package let severity: Severity
  /// Relative to the output folder.
  package let path: String
  package let message: String
  package let help: String

  /// More would bury the first ones.
  package static let most = 20

  /// - Parameter standing: `nil` when there is no such file.
  init(in path: String, made: [UInt8], standing: [UInt8]?) {
    guard let standing else {
      self.init(
        .notMadeFromThis, "the content makes this file, and there is none, or one of another size",
        in: path)
      return
    }
    let same = zip(made, standing).prefix { $0 == $1 }.count
    let line = made[..<same].count { $0 == 0x0A } + 1
    self.init(
      .notMadeFromThis,
      "in line \(line) stands '\(Self.text(of: standing, around: same))', and the content makes "
        + "'\(Self.text(of: made, around: same))'", in: path)
  }

  private init(
    _ check: Check, _ message: String, in path: String, severity: Severity = .error,
    help: String = "do not publish the output; run briefing generate and verify again"
  ) {
    (self.check, self.severity, self.path) = (check, severity, path)
    (self.message, self.help) = (message, help)
  }

  /// Of one line, what stands around a place; nothing where the file has ended.
  private static func text(of bytes: [UInt8], around place: Int) -> String {
    let (before, after) = (24, 40)
    let lineFeed = UInt8(ascii: "\n")
    let start = bytes[max(0, place - before)..<place].lastIndex(of: lineFeed).map { $0 + 1 }
    let end = bytes[place...].prefix(after).firstIndex(of: lineFeed)
    var part = bytes[(start ?? max(0, place - before))..<(end ?? min(bytes.count, place + after))]
    // A letter of several bytes that was cut in half.
    while let first = part.first, first & 0xC0 == 0x80 { part.removeFirst() }
    return String(decoding: part, as: UTF8.self)
  }

  /// The first ones, and how many others there are.
  static func few(_ all: [OutputDifference]) -> [OutputDifference] {
    guard all.count > most else { return all }
    return all.prefix(most) + [
      OutputDifference(
        .notMadeFromThis, "\(all.count - most) more files differ from what the content makes",
        in: Manifest.name)
    ]
  }

  /// - Parameter names: of the packs that would come out otherwise.
  static func outdated(_ names: [String], of count: Int, isSame: Bool) -> OutputDifference {
    isSame
      ? OutputDifference(
        .outdatedOutput,
        "the content has changed since, though every pack would come out as it stands",
        in: Manifest.name, severity: .warning, help: "run briefing generate")
      : OutputDifference(
        .outdatedOutput,
        "the content has changed since: \(names.count) of \(count) packs would come out otherwise"
          + examples(names),
        in: Manifest.name, help: "run briefing generate and verify again")
  }

  static func outdated(packs names: [String]) -> OutputDifference {
    OutputDifference(
      .outdatedOutput,
      "the content has changed since \(names.count == 1 ? "a pack was" : "\(names.count) packs were")"
        + " made\(examples(names))",
      in: Manifest.name, help: "run briefing generate without --only, and verify again")
  }

  private static func examples(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    return " ('" + names.prefix(3).joined(separator: "', '") + (names.count > 3 ? "', …)" : "')")
  }
}

extension Reproduction {
  package static let checks: [Check] = [.notMadeFromThis, .outdatedOutput]
}

extension Check {
  static let notMadeFromThis = Check(
    "not-made-from-this", .finished, for: .publisher,
    "a finished file is not what the content makes",
    example: "a number in `packs/bath/card.html` was changed, and the manifest with it")

  package static let outdatedOutput = Check(
    "outdated-output", .finished, for: .publisher,
    "packs were made from other content than that which stands now",
    example: "a phone number in `spoc-contacts.csv` was changed after `briefing generate`")
}
