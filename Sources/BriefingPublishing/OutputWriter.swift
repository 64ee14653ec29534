package import BriefingCompiling
internal import BriefingDiagnostics
package import BriefingRendering

/// The last stage: packs become files, all of them or none.
package struct OutputWriter {
  private let campaign: CompiledCampaign
  private let renderer: Renderer
  /// The digest of the content and the templates.
  private let inputs: String

  package init(_ campaign: CompiledCampaign, renderer: Renderer, inputs: String) {
    self.campaign = campaign
    self.renderer = renderer
    self.inputs = inputs
  }

  /// What a run wrote.
  package struct Summary: Sendable {
    /// Packs that this run made.
    package let written: Int
    /// Packs that were left as they were.
    package let kept: Int
    /// Packs in the output that say that they are not ready.
    package let withheld: [Manifest.Pack]
    /// Everything in the output that is ours.
    package let files: Int
    package let bytes: Int
  }

  /// Packs that one task renders and writes: enough to outweigh the cost of a task.
  private static let packsPerTask = 16

  /// Writes packs, the pages that list them and the manifest, and puts them in the output's place in
  /// one step. Until then the old output stands; when anything fails it goes on standing.
  ///
  /// - Parameters:
  ///   - selection: the packs to make; the others that the output holds stay. `nil` makes all, and
  ///     packs of constituencies that are gone go.
  ///   - jobs: how many tasks write at once.
  ///   - progress: called with the number of packs that are done.
  package func write(
    to output: String, selection: [CompiledPack]?, jobs: Int, progress: (Int) -> Void
  ) async throws -> Summary {
    let (summary, staging) = try await build(
      at: OutputLocation(output), selection: selection, jobs: jobs, progress: progress)
    // The new output is in place, whatever becomes of the old one.
    do {
      try staging.clear()
    } catch {
      throw SystemFailure(
        action: error.action, reason: error.reason,
        help: "the new output is in place; remove what is left of the old one")
    }
    return summary
  }

  private func build(
    at location: OutputLocation, selection: [CompiledPack]?, jobs: Int, progress: (Int) -> Void
  ) async throws -> (Summary, StagingArea) {
    let staging = try StagingArea.open(beside: location)
    do {
      let previous = try PreviousOutput(location)
      let tree = try OutputTree.create(at: staging.tree, mode: previous.mode)
      defer { tree.close() }
      let summary = try await fill(
        tree, previous: previous, selection: selection, jobs: jobs, progress: progress)
      try staging.swap()
      return (summary, staging)
    } catch {
      // The first failure is the one to report; what can't be cleared now, the next run clears.
      try? staging.clear()
      throw error
    }
  }

  private func fill(
    _ tree: OutputTree, previous: PreviousOutput, selection: [CompiledPack]?, jobs: Int,
    progress: (Int) -> Void
  ) async throws -> Summary {
    let kept = try selection.map {
      try KeptPacks($0, of: campaign, inputs: inputs, previous: previous)
    }
    for pack in kept?.entries ?? [] {
      for file in pack.files { try tree.adopt(file.path, from: previous.folder) }
    }
    let selected = selection ?? campaign.packs
    try tree.makeFolder("packs")
    let written = try await concurrentMap(
      selected, jobs: jobs, chunk: Self.packsPerTask, progress: progress
    ) { [renderer] pack in
      try tree.makeFolder("packs/\(pack.slug)")
      let files = renderer.render(pack)
      for file in files { try tree.write(file.bytes, to: file.path) }
      return Manifest.Pack(
        code: pack.code, name: pack.name, slug: pack.slug, inputs: nil,
        withheld: pack.isWithheld ? pack.reasons.map(Manifest.Reason.init) : nil,
        files: files.map(Manifest.File.init))
    }
    let entries = (written + (kept?.entries ?? [])).sorted { $0.slug < $1.slug }
    let pages = try writePages(to: tree, listing: kept?.listing ?? campaign.packs)
    try carryOver(previous, to: tree, except: entries, pages)
    let manifest = Manifest(
      format: Manifest.currentFormat, election: campaign.electionName,
      pollingDay: campaign.pollingDay, sample: campaign.isSample, inputs: inputs, files: pages,
      packs: entries)
    let json = try manifest.json()
    try tree.write(json, to: Manifest.name)
    return Summary(
      written: written.count, kept: entries.count - written.count,
      withheld: entries.filter { $0.withheld != nil }, files: manifest.paths.count,
      bytes: manifest.totalBytes + json.count)
  }

  private func writePages(
    to tree: OutputTree, listing packs: [CompiledPack]
  ) throws(SystemFailure) -> [Manifest.File] {
    var files: [Manifest.File] = []
    for page in renderer.renderPages(listing: packs) {
      if let slash = page.path.lastIndex(of: "/") {
        try tree.makeFolder(String(page.path[..<slash]))
      }
      try tree.write(page.bytes, to: page.path)
      files.append(Manifest.File(page))
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Files that are not ours stay, unless one of ours needs their place.
  private func carryOver(
    _ previous: PreviousOutput, to tree: OutputTree, except packs: [Manifest.Pack],
    _ pages: [Manifest.File]
  ) throws(SystemFailure) {
    for folder in previous.foreignFolders { try tree.makeFolder(folder.path) }
    // From the innermost outwards: a folder that may not be written to gets that last.
    defer {
      for folder in previous.foreignFolders.reversed() {
        tree.setMode(folder.mode, of: folder.path)
      }
    }
    guard !previous.foreign.isEmpty else { return }
    let ours = Set((pages + packs.flatMap(\.files)).map(\.path) + [Manifest.name])
    for file in previous.foreign {
      guard !ours.contains(file.path) else {
        throw SystemFailure(
          action: "cannot write '\(previous.folder)/\(file.path)'",
          reason: "a file that briefing did not make stands there",
          help: "move it away and run again; the last output is untouched")
      }
      if let target = file.target {
        try tree.link(file.path, to: target)
      } else {
        try tree.adopt(file.path, from: previous.folder)
      }
    }
  }
}

extension Manifest.File {
  init(_ file: RenderedFile) {
    self.init(path: file.path, bytes: file.bytes.count, sha256: Digest.sha256(file.bytes))
  }
}

extension Manifest.Reason {
  init(_ diagnostic: Diagnostic) {
    self.init(
      check: diagnostic.id.rawValue, summary: diagnostic.id.summary,
      file: diagnostic.location.path,
      line: diagnostic.location.line, cell: diagnostic.cell?.address)
  }
}
