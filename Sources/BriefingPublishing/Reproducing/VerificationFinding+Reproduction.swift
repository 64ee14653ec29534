internal import BriefingDiagnostics
package import BriefingOutput

/// What is found by making an output again.
extension VerificationFinding {
  /// - Parameter standing: `nil` when there is no such file.
  init(in path: String, made: [UInt8], standing: [UInt8]?) {
    guard let standing else {
      self.init(notMade: "the content makes this file, and it is not there", in: path)
      return
    }
    let same = zip(made, standing).prefix { $0 == $1 }.count
    let line = made[..<same].count { $0 == 0x0A } + 1
    self.init(
      notMade: "in line \(line) stands '\(Self.text(of: standing, around: same))', and the content "
        + "makes '\(Self.text(of: made, around: same))'", in: path)
  }

  init(notMade message: String, in path: String) {
    self.init(
      .notMadeFromThis, message, in: path,
      help: "do not publish the output; run briefing generate and verify again")
  }

  /// Of one line, what stands around a place; nothing where the file has ended.
  private static func text(of bytes: [UInt8], around place: Int) -> String {
    let (before, after) = (24, 40)
    let lineFeed = UInt8(ascii: "\n")
    let start = bytes[max(0, place - before)..<place].lastIndex(of: lineFeed).map { $0 + 1 }
    let end = bytes[place...].prefix(after).firstIndex(of: lineFeed)
    let part = bytes[(start ?? max(0, place - before))..<(end ?? min(bytes.count, place + after))]
    // Without the halves of letters that were cut.
    return String(decoding: part, as: UTF8.self).trimmingReplacements
  }

  /// - Parameter names: of the packs that would come out otherwise.
  static func outdated(_ names: [String], of count: Int) -> VerificationFinding {
    outdated(
      "the content has changed since: \(names.count) of \(count) packs would come out otherwise"
        + examples(names))
  }

  /// - Parameter names: of the packs that a run left as they were.
  static func outdated(packs names: [String]) -> VerificationFinding {
    outdated(
      "the content has changed since \(names.count == 1 ? "a pack was" : "\(names.count) packs were")"
        + " made\(examples(names))")
  }

  static let outdatedManifest = VerificationFinding(
    .outdatedOutput, "the content has changed since, though every pack would come out as it stands",
    in: Manifest.name, severity: .warning, help: "run briefing generate")

  /// Those that reading the output against other content brings.
  package static func outdated(others count: Int) -> VerificationFinding {
    outdated("\(count) more findings, which may all be due to that")
  }

  private static func outdated(_ message: String) -> VerificationFinding {
    VerificationFinding(
      .outdatedOutput, message, in: Manifest.name,
      help: "run briefing generate without --only, and verify again")
  }

  private static func examples(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    return " ('" + names.prefix(3).joined(separator: "', '") + (names.count > 3 ? "', …)" : "')")
  }
}

extension String {
  fileprivate var trimmingReplacements: String {
    var text = self[...]
    while text.first == "\u{FFFD}" { text.removeFirst() }
    while text.last == "\u{FFFD}" { text.removeLast() }
    return String(text)
  }
}

extension Check {
  static let notMadeFromThis = Check(
    "not-made-from-this", .finished, for: .publisher,
    "a finished file is not what the content makes",
    example: "a number in `packs/bath/card.html` was changed, and the manifest with it")

  static let outdatedOutput = Check(
    "outdated-output", .finished, for: .publisher,
    "packs were made from other content than that which stands now",
    example: "a phone number in `spoc-contacts.csv` was changed after `briefing generate`")
}
