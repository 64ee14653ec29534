internal import BriefingDiagnostics
internal import BriefingPublishing

/// All that is proved of one pack, from its files alone. One pack at a time is in memory.
struct PackCheck: Sendable {
  let integrity: FileIntegrity
  let pages: PageCheck
  let contacts: ContactIndex

  /// - Parameter expected: `nil` when the data has no such constituency.
  func check(
    _ pack: Manifest.Pack, expected: ExpectedPack?
  ) throws(SystemFailure) -> PageCheck.Result {
    var result = PageCheck.Result(findings: Self.unlisted(pack))
    var files = PackFiles()
    for file in pack.files {
      let (bytes, findings) = try integrity.read(file)
      result.findings += findings
      if let bytes { files.add(bytes, path: file.path) }
    }
    let debris = DebrisCheck(values: expected?.values ?? [])
    for page in files.pages { result += pages.check(page.page, path: page.path, debris: debris) }
    for text in files.texts { result += pages.check(text: text, debris: debris) }
    let lossless = LosslessCheck(shortNumbers: contacts.shortNumbers)
    for (page, text) in files.twins { result.findings += lossless.findings(html: page, text: text) }
    if let expected {
      let isWithheld = pack.withheld != nil || expected.isWithheld
      result.findings += own(isWithheld ? expected.withoutContacts : expected, files)
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

  /// A pack without its page or its text is not whole, even when the manifest wants no more.
  private static func unlisted(_ pack: Manifest.Pack) -> [VerificationFinding] {
    ["index.html", "pack.txt"].map { "packs/\(pack.slug)/\($0)" }
      .filter { path in !pack.files.contains { $0.path == path } }
      .map { path in
        VerificationFinding(
          .missingFile, "the manifest does not list it for the pack of '\(pack.name)'", in: path,
          help: "a pack is a page and a text; run briefing generate and verify again")
      }
  }
}
