internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingOutput
internal import FoundationEssentials

/// How often the links of constituencies were renewed, as `Content/links.json` says it.
package struct LinkRenewals: Sendable {
  /// By the codes of the constituencies; those that are not in it never were.
  private var counts: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter file: `nil` when there is none.
  init(_ file: [UInt8]?, of places: [TableReader<ConstituencyRow>.Entry]) {
    guard let file else { return }
    guard let counts = Self.counts(in: file) else {
      diagnostics = [
        Self.broken(
          "the file is not one that briefing links renew writes",
          help: "bring back the file as it was: without it, links that got out would work again")
      ]
      return
    }
    self.counts = counts
    let codes = places.compactMap { $0.value.identity?.code }
    guard !codes.isEmpty else { return }
    diagnostics = Set(counts.keys).subtracting(codes).sorted().map { code in
      Self.broken(
        "the link of '\(code)' was renewed, and there is no such constituency",
        help: Suggestion.help(for: code, in: codes) ?? "take it out, if the constituency is gone")
    }
  }

  /// - Returns: `nil` for a file that `briefing` does not write.
  private static func counts(in file: [UInt8]) -> [String: Int]? {
    let counts = try? JSONDecoder().decode([String: Int].self, from: Data(file))
    return counts?.values.allSatisfy { $0 > 0 } == true ? counts : nil
  }

  /// - Parameter key: `nil` where nobody has given it.
  func tokens(of codes: [String], _ key: LinkKey?) -> Diagnosed<[String: String]> {
    guard let key else { return Diagnosed([:], []) }
    var tokens: [String: String] = [:]
    do {
      for code in codes { tokens[code] = try key.token(of: code, renewals: counts[code] ?? 0) }
    } catch {
      return Diagnosed([:], [Self.broken("\(error.action): \(error.reason)", help: error.help)])
    }
    return Diagnosed(tokens, [])
  }

  /// The file, with one link renewed once more.
  ///
  /// - Returns: `nil` when what stands there is no such file.
  package static func file(_ file: [UInt8]?, renewing code: String) throws -> [UInt8]? {
    guard var counts = file.map(counts) ?? [:] else { return nil }
    counts[code, default: 0] += 1
    return try JSONText.bytes(of: counts)
  }

  private static func broken(_ message: String, help: String?) -> Diagnostic {
    Diagnostic(.brokenLinks, message, at: SourceLocation(SourceTree.links), help: help)
  }
}

extension Check {
  static let brokenLinks = Check(
    "broken-links", .files, for: .publisher,
    "the file that counts renewed links can't be read, or names no constituency",
    example: "`Content/links.json` ends in the middle")
}
