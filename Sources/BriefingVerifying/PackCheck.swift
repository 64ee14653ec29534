internal import BriefingDiagnostics
internal import BriefingOutput

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
    for page in files.pages {
      // A message has no files beside it to link to.
      let links =
        page.path.hasSuffix(".eml") ? PageCheck(links: LinkCheck(files: [page.path])) : pages
      result += links.check(page.page, path: page.path, debris: debris)
    }
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
    let dates = DateCheck(pack: expected)
    var findings: [VerificationFinding] = []
    for page in files.pages {
      let unseen = [page.page.spoken, page.page.hidden, page.page.raw].map { Scan($0.bytes) }
      findings += check.findings(
        in: page.path, shown: [page.visible, page.targets], rest: unseen)
      findings += Self.stranger(page.visible.flow, page.path, expected)
    }
    for text in files.texts {
      findings += check.findings(in: text.path, shown: [text.scan], rest: [])
      findings += Self.stranger(text.scan.flow, text.path, expected)
    }
    for (page, text) in files.twins {
      findings += dates.findings(in: page.path, page.visible.flow)
      findings += dates.findings(in: text.path, text.scan.flow)
    }
    for calendar in files.calendars {
      findings += check.leaks(in: calendar.path, [calendar.scan])
      findings += dates.findings(inCalendar: calendar.path, calendar.scan.flow)
    }
    for head in files.mailHeads { findings += check.leaks(in: head.path, [head.scan]) }
    return findings
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
  /// One with a form that nobody wants any more is not either: nothing keeps that up to date.
  private func unlisted(_ pack: Manifest.Pack, isWithheld: Bool) -> [VerificationFinding] {
    let wanted = (["index.html", "pack.txt"] + (isWithheld ? [] : forms))
      .map { "packs/\(pack.slug)/\($0)" }
    let listed = pack.files.map(\.path)
    let help = "a pack is whole or none; run briefing generate and verify again"
    return wanted.filter { !listed.contains($0) }.map { path in
      VerificationFinding(
        .missingOutputFile, "the manifest does not list it for the pack of '\(pack.name)'",
        in: path,
        help: help)
    }
      + listed.filter { !wanted.contains($0) }.map { path in
        VerificationFinding(
          .extraFile, "the settings do not name this form of the pack of '\(pack.name)'", in: path,
          help: help)
      }
  }
}

extension Check {
  static let wrongPack = Check(
    "wrong-pack", .finished, for: .publisher, "a pack does not name its own constituency",
    example: "`packs/bristol/index.html` is the page of Bath")
}
