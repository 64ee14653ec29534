internal import BriefingDiagnostics
internal import BriefingDisk
package import BriefingForms
internal import BriefingOutput

/// Proves a finished output folder against the data, knowing nothing of how it was rendered: it reads
/// what people will read.
///
/// Of a contact it proves: that the pack has it, and no other constituency's (``ContactCheck``); that
/// page and text have the same (``LosslessCheck``), and so all languages (``TranslationCheck``); that it
/// stands where the templates put it, and nothing else there (``Wording``). Beside it, a
/// `Reproduction` proves that the files are those that the content makes today, byte for byte.
///
/// The work is in proportion to the output: the contacts of all constituencies are one index, and
/// each file is read once.
package struct Verifier: Sendable {
  private let folder: String
  private let forms: [PackForm]
  private let wording: Wording?
  private let edition: String
  private let traces: TraceSearch?
  private let index: ContactIndex
  private let expected: [String: ExpectedPack]

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - packs: what the data says, one for each constituency.
  ///   - forms: the files that a complete pack has.
  ///   - shared: what any pack may hold (national services, 999, 101).
  ///   - wording: what the files must say, word for word; `nil` where their sources are not known.
  ///   - edition: what it is called.
  ///   - traces: what no file may hold; `nil` when the edition leaves nothing out.
  package init(
    folder: String, packs: [ExpectedPack], forms: [PackForm], shared: [ExpectedContact],
    wording: Wording?, edition: String = Manifest.candidates,
    traces: TraceSearch? = nil
  ) {
    self.folder = folder
    self.forms = forms
    self.wording = wording
    self.edition = edition
    self.traces = traces
    index = ContactIndex(packs, shared: shared)
    expected = Dictionary(packs.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Packs that one task reads: enough to outweigh the cost of a task.
  private static let packsPerTask = 16

  /// - Parameters:
  ///   - codes: of the packs to look at, and of nothing else; `nil` for the whole output.
  ///   - jobs: how many tasks read at once.
  ///   - progress: called with the number of packs that are read, and of all.
  /// - Throws: `SystemFailure` when the machine can't read what is there.
  package func verify(
    _ codes: Set<String>? = nil, jobs: Int, progress: (Int, Int) -> Void = { _, _ in }
  ) async throws -> Verification {
    let (manifest, faults) = try ManifestReader.read(folder)
    let other = manifest.flatMap { manifest in
      EditionCheck.finding(in: manifest, holding: edition)
        ?? OtherLinks.finding(in: manifest.packs, expected: expected)
    }
    guard let manifest, other == nil else {
      let findings = faults + [other].compactMap(\.self)
      return Verification(findings: findings.inReportingOrder, packs: 0, files: 0, facts: 0)
    }
    let integrity = FileIntegrity(folder: folder, listing: try FolderListing.read(folder))
    let listed = integrity.belonging(to: manifest)
    let links = LinkCheck(files: listed)

    let secrets = SecretLinks(expected.values.map(\.place) + manifest.packs.map(\.place))
    let isAsked = { (code: String) in codes?.contains(code) ?? true }
    let packs = manifest.packs.filter { isAsked($0.code) }
    var result = CheckResult(
      findings: (codes == nil ? integrity.extras(listed: listed) : [])
        + PackListCheck.findings(packs, expected: expected.filter { isAsked($0.key) }))
    let check = PackCheck(
      integrity: integrity, links: links, contacts: index, forms: forms, wording: wording,
      secrets: secrets)
    for part in try await concurrentMap(
      packs, jobs: jobs, worker: Recall(), chunk: Self.packsPerTask,
      progress: { progress($0, packs.count) },
      { [expected] recall, pack in
        try check.check(pack, expected: expected[pack.code], recall: &recall)
      }
    ).results {
      result += part
    }
    let files = codes == nil ? manifest.files : []
    let site = wording?.site(listing: Set(manifest.packs.map(\.code)))
    if codes == nil { result.findings += site?.missing(from: Set(files.map(\.path))) ?? [] }
    for part in try await concurrentMap(
      files, jobs: jobs, chunk: 1,
      { file in try Self.check(file, integrity: integrity, links: links, site: site, secrets) })
    {
      result += part
    }
    result.findings += try await follow(result.crossings, in: integrity, jobs: jobs)
    if let traces {
      let folders = codes == nil ? nil : packs.map(\.place.folder)
      result.findings += try await TraceCheck(folder: folder, search: traces)
        .findings(below: folders, jobs: jobs)
    }
    return Verification(
      findings: result.findings.inReportingOrder, packs: packs.count,
      files: packs.reduce(files.count + 1) { $0 + $1.files.count }, facts: result.facts)
  }

  /// The index, a force's page: they belong to no constituency, so no contact is out of place there.
  private static func check(
    _ file: Manifest.File, integrity: FileIntegrity, links: LinkCheck, site: Wording.Site?,
    _ secrets: SecretLinks
  ) throws(SystemFailure) -> CheckResult {
    let (bytes, findings) = try integrity.read(file)
    var result = CheckResult(findings: findings)
    guard let bytes else { return result }
    result.findings += secrets.findings(in: bytes, at: file.path)
    var recall = Recall()
    let page = file.path.hasSuffix(".html") ? HTMLPage(bytes, recall: &recall) : nil
    if let site { result += site.check(file.path, page?.reading ?? bytes) }
    if let page {
      result += links.check(page, path: file.path, recall: &recall)
      result.findings += site?.check(file.path, page, recall: &recall) ?? []
    }
    return result
  }

  /// Links into other pages, once for each page that they lead to.
  private func follow(
    _ crossings: [LinkCheck.Crossing], in integrity: FileIntegrity, jobs: Int
  ) async throws -> [VerificationFinding] {
    let targets = Dictionary(grouping: crossings, by: \.target)
      .filter { integrity.listing.entries[$0.key] == .file }  // another is a finding already
      .sorted { $0.key < $1.key }
    let found = try await concurrentMap(targets, jobs: jobs, chunk: Self.packsPerTask) {
      [folder] target, crossings -> [VerificationFinding] in
      let bytes = try FileReader.read("\(folder)/\(target)") ?? []
      return LinkCheck.findings(crossings, ids: Set(HTMLPage(bytes).ids))
    }
    return found.flatMap(\.self)
  }
}
