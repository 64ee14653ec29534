internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// All that is proved of one pack: of its files, by what the data and the texts say. One pack at a time
/// is in memory.
struct PackCheck: Sendable {
  let integrity: FileIntegrity
  let links: LinkCheck
  let contacts: ContactIndex
  /// The files that a complete pack has.
  let forms: [PackForm]
  let wording: Wording?
  let secrets: SecretLinks

  /// - Parameter expected: `nil` when the data has no such constituency.
  func check(
    _ pack: Manifest.Pack, expected: ExpectedPack?, recall: inout Recall
  ) throws(SystemFailure) -> CheckResult {
    let isWithheld = pack.withheld != nil
    let languages = expected?.languages ?? [.first]
    var result = CheckResult(findings: unlisted(pack, languages, isWithheld: isWithheld))
    let places = PackForm.all.flatMap { form in
      Language.allCases.map { language in
        (OutputLayout.path(of: form, ofPack: pack.place, in: language), (form, language))
      }
    }
    let formsByPath = Dictionary(uniqueKeysWithValues: places)
    var files: [PackFile] = []
    for file in pack.files {
      let (bytes, findings) = try integrity.read(file)
      result.findings += findings
      // Any other is a finding already.
      if let bytes, let (form, language) = formsByPath[file.path] {
        result.findings += secrets.findings(in: bytes, at: file.path, in: pack.place)
        files.append(
          PackFile(bytes, path: file.path, form: form, language: language, recall: &recall))
      }
    }
    result.findings += TranslationCheck.findings(files, at: pack.place)
    let own = expected.map { expected in
      let pack = isWithheld || expected.isWithheld ? expected.withoutContacts : expected
      return ContactCheck(index: contacts, pack: pack)
    }
    // A pack that was left as it was says what was true then, and its manifest says so.
    let isRead = pack.inputs == nil && isWithheld == expected?.isWithheld
    let texts = isRead ? wording : nil
    for file in files {
      if let texts {
        result += texts.check(file, of: pack.code, isWithheld: isWithheld)
        if languages.count > 1 {
          result.findings += texts.foreignWords(in: file, of: pack.code, recall: &recall)
        }
      }
      if let (page, scan) = file.page {
        // A message has no files beside it to link to.
        let isAlone = file.form.format == .message
        let check = isAlone ? LinkCheck(files: [file.path]) : links
        result += check.check(page, path: file.path, recall: &recall)
        if let text = file.counterpart(among: files) {
          result.findings += LosslessCheck.findings(
            html: scan, in: file.path, text: text.scan, in: text.path,
            codes: contacts.shortNumbers.union(page.dialled))
        }
      }
      if let own { result.findings += findings(in: file, own) }
    }
    return result
  }

  private func findings(in file: PackFile, _ contacts: ContactCheck) -> [VerificationFinding] {
    var findings: [VerificationFinding] = []
    for part in file.parts {
      findings +=
        file.form.contents.contains(.contacts)
        ? contacts.findings(in: file.path, part) : contacts.leaks(in: file.path, part)
      if file.form.contents.contains(.dates) {
        findings += DateCheck.findings(
          in: file.path, part, of: contacts.pack, isCalendar: file.form.format == .calendar)
      }
    }
    if let head = file.head { findings += contacts.leaks(in: file.path, head) }
    return findings
  }

  /// A pack without one of its forms is not whole, even when the manifest wants no more.
  /// One with a form that nobody wants any more is not either: nothing keeps that up to date.
  private func unlisted(
    _ pack: Manifest.Pack, _ languages: [Language], isWithheld: Bool
  ) -> [VerificationFinding] {
    let wanted = forms.filter { !isWithheld || $0.withheldTemplate != nil }
      .flatMap { form in languages.map { (form: form, language: $0) } }
    let paths = wanted.map {
      OutputLayout.path(of: $0.form, ofPack: pack.place, in: $0.language)
    }
    let listed = pack.files.map(\.path)
    let help = "a pack is whole or none; run briefing generate and verify again"
    return zip(wanted, paths).filter { !listed.contains($0.1) }.map { file, path in
      VerificationFinding(
        .missingOutputFile, "the manifest does not list it for the pack of '\(pack.name)'",
        in: path, help: "it is \(file.form.purpose); \(help)")
    }
      + listed.filter { !paths.contains($0) }.map { path in
        VerificationFinding(
          .extraFile, "the settings do not name this form of the pack of '\(pack.name)'", in: path,
          help: help)
      }
  }
}
