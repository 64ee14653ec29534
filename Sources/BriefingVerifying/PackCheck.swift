internal import BriefingDiagnostics
internal import BriefingPublishing

/// All that is proved of one pack, from its files alone. One pack at a time is in memory.
struct PackCheck: Sendable {
  let integrity: FileIntegrity
  let pages: PageCheck
  let contacts: ContactIndex
  /// The files that a complete pack has beside its page and its text.
  let forms: [String]

  /// - Parameter expected: `nil` when the data has no such constituency.
  func check(
    _ pack: Manifest.Pack, expected: ExpectedPack?
  ) throws(SystemFailure) -> PageCheck.Result {
    let isWithheld = pack.withheld != nil
    var result = PageCheck.Result(findings: unlisted(pack, isWithheld: isWithheld))
    var read: [(bytes: [UInt8], path: String)] = []
    for file in pack.files {
      let (bytes, findings) = try integrity.read(file)
      result.findings += findings
      if let bytes { read.append((bytes, file.path)) }
    }
    let files = PackFiles(read)
    let debris = DebrisCheck(values: expected?.values ?? [])
    for page in files.pages { result += pages.check(page.page, path: page.path, debris: debris) }
    for text in files.texts + files.calendars { result += pages.check(text: text, debris: debris) }
    let lossless = LosslessCheck(shortNumbers: contacts.shortNumbers)
    for (page, text) in files.twins { result.findings += lossless.findings(html: page, text: text) }
    if let expected {
      result.findings += own(
        isWithheld || expected.isWithheld ? expected.withoutContacts : expected, files)
    }
    return result
  }

  private func own(_ expected: ExpectedPack, _ files: PackFiles) -> [VerificationFinding] {
    let check = ContactCheck(index: contacts, pack: expected)
    return files.pages.flatMap { page in
      check.findings(
        in: page.path, shown: [page.visible, page.targets],
        rest: [page.page.spoken, page.page.hidden, page.page.raw].map { Scan($0.bytes) })
        + Self.stranger(page.visible.flow, page.path, expected)
    }
      + files.texts.flatMap { text in
        check.findings(in: text.path, shown: [text.scan], rest: [])
          + Self.stranger(text.scan.flow, text.path, expected)
      }
      + files.calendars.flatMap { calendar in
        ContactCheck(index: contacts, pack: expected)
          .leaks(in: calendar.path, [calendar.scan])
      }
  }

  /// Two constituencies may share every contact: then only the name tells their packs apart.
  private static func stranger(
    _ flow: [UInt8], _ path: String, _ expected: ExpectedPack
  ) -> [VerificationFinding] {
    guard flow.occurrences(of: Flow(expected.name).bytes).isEmpty else { return [] }
    return [
      VerificationFinding(
        .wrongPack, "the pack of \(expected.title) does not name its constituency", in: path,
        help: "it may be another constituency's pack; do not publish it")
    ]
  }

  /// A pack without one of its forms is not whole, even when the manifest wants no more.
  private func unlisted(_ pack: Manifest.Pack, isWithheld: Bool) -> [VerificationFinding] {
    (["index.html", "pack.txt"] + (isWithheld ? [] : forms)).map { "packs/\(pack.slug)/\($0)" }
      .filter { path in !pack.files.contains { $0.path == path } }
      .map { path in
        VerificationFinding(
          .missingFile, "the manifest does not list it for the pack of '\(pack.name)'", in: path,
          help: "a pack is whole or none; run briefing generate and verify again")
      }
  }
}
