internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// All that is proved of one pack, from its files alone. One pack at a time is in memory.
struct PackCheck: Sendable {
  let integrity: FileIntegrity
  let pages: PageCheck
  let contacts: ContactIndex
  /// The files that a complete pack has.
  let forms: [PackForm]
  let wording: Wording?

  /// - Parameter expected: `nil` when the data has no such constituency.
  func check(
    _ pack: Manifest.Pack, expected: ExpectedPack?
  ) throws(SystemFailure) -> PageCheck.Result {
    let isWithheld = pack.withheld != nil
    var result = PageCheck.Result(findings: unlisted(pack, isWithheld: isWithheld))
    var files: [PackFile] = []
    for file in pack.files {
      let (bytes, findings) = try integrity.read(file)
      result.findings += findings
      // Any other is a finding already.
      let form = PackForm.all.first { OutputLayout.path(of: $0, ofPack: pack.slug) == file.path }
      if let bytes, let form { files.append(PackFile(bytes, path: file.path, form: form)) }
    }
    var debris = DebrisCheck(values: expected?.values ?? [])
    let lossless = LosslessCheck(shortNumbers: contacts.shortNumbers)
    // A pack that was left as it was says what was true then, and its manifest says so.
    let isRead = pack.inputs == nil && isWithheld == expected?.isWithheld
    let scopes = isRead ? wording?.scopes(of: pack.code, isWithheld: isWithheld) : nil
    for file in files {
      let reading = scopes.flatMap {
        wording?.check(file, of: pack.code, isWithheld: isWithheld, scopes: $0)
      }
      if let reading { result += reading }
      debris.areWordsRead = reading?.findings.isEmpty == true
      if let page = file.page {
        // A message has no files beside it to link to.
        let isAlone = file.form.format == .message
        let check = isAlone ? PageCheck(links: LinkCheck(files: [file.path])) : pages
        result += check.check(page.page, path: file.path, debris: debris)
        if let text = file.twin(among: files) {
          result.findings += lossless.findings(html: page, text: text)
        }
      }
      if let text = file.text { result += pages.check(text: text, debris: debris) }
      if let expected {
        let isBare = isWithheld || expected.isWithheld
        result.findings += own(
          isBare ? expected.withoutContacts : expected, file, isRead: debris.areWordsRead)
      }
    }
    return result
  }

  private func own(
    _ expected: ExpectedPack, _ file: PackFile, isRead: Bool
  ) -> [VerificationFinding] {
    let check = ContactCheck(index: contacts, pack: expected)
    let dates = DateCheck(pack: expected)
    var findings: [VerificationFinding] = []
    for part in file.parts(isRead: isRead) {
      let shown = [part.visible] + part.targets
      if file.form.contents.contains(.contacts) {
        findings += check.findings(in: file.path, shown: shown, rest: part.rest)
        findings += Self.stranger(part.visible.flow, file.path, expected)
      } else {
        findings += check.leaks(in: file.path, shown + part.rest)
      }
      if file.form.contents.contains(.dates) {
        findings +=
          file.form.format == .calendar
          ? dates.findings(inCalendar: file.path, part.visible.flow)
          : dates.findings(in: file.path, part.visible.flow)
      }
    }
    if let head = file.head { findings += check.leaks(in: file.path, [head.scan]) }
    return findings
  }

  /// Two constituencies may share every contact: then only the name tells their packs apart.
  private static func stranger(
    _ flow: [UInt8], _ path: String, _ expected: ExpectedPack
  ) -> [VerificationFinding] {
    guard !flow.holds(Flow(expected.name).bytes) else { return [] }
    return [
      VerificationFinding(
        .wrongPack, "the pack of \(expected.title) does not name its constituency", in: path,
        help: "it may be another constituency's pack; do not publish it")
    ]
  }

  /// A pack without one of its forms is not whole, even when the manifest wants no more.
  /// One with a form that nobody wants any more is not either: nothing keeps that up to date.
  private func unlisted(_ pack: Manifest.Pack, isWithheld: Bool) -> [VerificationFinding] {
    let wanted = forms.filter { !isWithheld || $0.withheldTemplate != nil }
    let paths = wanted.map { OutputLayout.path(of: $0, ofPack: pack.slug) }
    let listed = pack.files.map(\.path)
    let help = "a pack is whole or none; run briefing generate and verify again"
    return zip(wanted, paths).filter { !listed.contains($0.1) }.map { form, path in
      VerificationFinding(
        .missingOutputFile, "the manifest does not list it for the pack of '\(pack.name)'",
        in: path, help: "it is \(form.purpose); \(help)")
    }
      + listed.filter { !paths.contains($0) }.map { path in
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
