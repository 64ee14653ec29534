package import BriefingCompiling
package import BriefingDiagnostics
internal import BriefingDisk
package import BriefingOutput
internal import BriefingRendering

/// One of the two proofs of an output: everything is made again from the content as it stands, and held
/// against the files byte for byte.
///
/// It sees whatever was changed after the run, also under a manifest that was changed to match. What
/// the renderer does wrong it does wrong again: that is what the other proof, the verifier, is for.
package struct Reproduction: Sendable {
  private let campaign: CompiledCampaign
  private let inputs: String
  private let renderer: Renderer
  private let folder: String

  /// - Parameters:
  ///   - inputs: the digest of the content and the templates.
  ///   - folder: the output folder.
  package init(_ campaign: CompiledCampaign, inputs: String, of folder: String) {
    self.campaign = campaign
    self.inputs = inputs
    self.folder = folder
    renderer = Renderer(campaign)
  }

  /// What came out otherwise, and how much was compared.
  package struct Result: Sendable {
    package var findings: [VerificationFinding] = []
    /// That the output should hold of what was looked at, the manifest among the files.
    package var packs = 0
    package var files = 1
    package var bytes = 0
    /// The output was made from other content, and would come out otherwise: to hold it against the
    /// content further may name every pack.
    package var isOutdated = false
  }

  package static let checks: [Check] = [.notMadeFromThis, .outdatedOutput]

  /// Packs that one task renders: enough to outweigh the cost of a task.
  private static let packsPerTask = 16

  /// - Parameters:
  ///   - codes: of the packs to look at, and of nothing else; `nil` for the whole output.
  ///   - notes: what the manifest is to note, given what stands in it.
  package func compare(
    _ codes: Set<String>? = nil, jobs: Int,
    noting notes: (Manifest.Reading<ManifestOutline>) -> ManifestNotes
  ) async throws -> Result {
    // Whoever has no manifest has nothing to prove, which the verifier says.
    guard case .manifest(let manifest) = try Manifest.read(from: folder) else { return Result() }
    let output = try OpenFolder.open(folder)
    let entries = Dictionary(
      manifest.packs.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let listed = campaign.packs.filter { entries[$0.code] != nil }
    let made = try await make(
      listed.filter { codes?.contains($0.code) ?? true }, comparingWith: output, jobs: jobs)
    let pages: [MadeFile] =
      try codes == nil ? campaign.pages(listing: listed).map { try make($0, in: output) } : []
    let files = (made.flatMap(\.files) + pages).map(\.file)
    var result = Result(
      packs: made.count, files: files.count + 1, bytes: files.reduce(0) { $0 + $1.bytes })
    let isOutdated = manifest.inputs != inputs
    let names = made.filter { !$0.differences.isEmpty }.map(\.pack.name)
    if isOutdated, !names.isEmpty || pages.contains(where: { $0.difference != nil }) {
      result.isOutdated = true
      result.findings = [.outdated(names, of: made.count)]
      return result
    }
    let isOld = { (made: MadePack) in entries[made.pack.code]?.inputs != nil }
    let old = made.filter { isOld($0) && !$0.differences.isEmpty }.map(\.pack.name)
    let differences =
      made.filter { !isOld($0) }.flatMap(\.differences) + pages.compactMap(\.difference)
    result.findings =
      differences.few {
        VerificationFinding(
          notMade: "\($0) more files differ from what the content makes", in: Manifest.name)
      } + (old.isEmpty ? [] : [.outdated(packs: old)])
    // A file's size and digest stand in it, so it differs wherever they do.
    if codes == nil, result.findings.isEmpty {
      let written = try self.written(
        pages, made, entries, inputs: manifest.inputs, notes(Manifest.readOutline(from: folder)))
      result.bytes += written.count
      let difference = try compare(written, campaign.manifestName, in: output).difference
      result.findings += [difference].compactMap(\.self)
    }
    if isOutdated { result.findings.append(.outdatedManifest) }
    return result
  }

  private func make(
    _ packs: [CompiledPack], comparingWith output: OpenFolder, jobs: Int
  ) async throws -> [MadePack] {
    try await concurrentMap(
      packs, jobs: jobs, worker: RenderedPack(), chunk: Self.packsPerTask
    ) { rendered, pack in
      renderer.render(pack, into: &rendered)
      let files = try rendered.files.map { file in
        try compare(file.bytes, rendered.path(of: file), in: output)
      }
      return MadePack(pack: pack, files: files.sorted { $0.file.path < $1.file.path })
    }.results
  }

  private func make(_ page: CompiledPage, in output: OpenFolder) throws -> MadeFile {
    let file = renderer.render(page)
    return try compare(file.bytes, file.path, in: output)
  }

  private struct MadePack: Sendable {
    let pack: CompiledPack
    /// In the order of their paths.
    let files: [MadeFile]

    var differences: [VerificationFinding] { files.compactMap(\.difference) }
  }

  /// As the manifest must list it, and how the one that stands differs.
  private struct MadeFile: Sendable {
    let file: Manifest.File
    let difference: VerificationFinding?
  }

  private func compare(
    _ made: [UInt8], _ path: String, in output: OpenFolder
  ) throws(SystemFailure) -> MadeFile {
    let status = try output.status(of: path)
    let finding: VerificationFinding?
    if status?.kind == .file, let size = status?.size, size != made.count, size > Bounds.file {
      finding = VerificationFinding(
        notMade: "it has \(size) bytes, and the content makes \(made.count)", in: path)
    } else {
      let standing = status?.kind == .file ? try output.read(path) : nil
      finding =
        standing?.isSame(as: made) == true
        ? nil : VerificationFinding(in: path, made: made, standing: standing)
    }
    return MadeFile(
      file: Manifest.File(path: path, bytes: made.count, sha256: try Digest.sha256(made)),
      difference: finding)
  }

  /// What the manifest would be.
  private func written(
    _ pages: [MadeFile], _ made: [MadePack], _ entries: [String: Manifest.Pack],
    inputs: String, _ notes: ManifestNotes
  ) throws -> [UInt8] {
    let packs = try made.map { made in
      var pack = Manifest.Pack(
        made.pack, contacts: notes.contacts[made.pack.code], files: made.files.map(\.file))
      pack.inputs = entries[pack.code]?.inputs
      return try ManifestEntry(pack)
    }
    var bytes: [UInt8] = []
    try ManifestDraft(
      campaign, inputs: inputs, columns: notes.columns, files: pages.map(\.file), packs: packs
    ).write { bytes += $0 }
    return bytes
  }
}
