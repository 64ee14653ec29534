internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk

/// Packs of an earlier run that stay as they are, when only some are made anew.
struct KeptPacks {
  let entries: [Manifest.Pack]
  /// What the output holds when it is done: the packs that stay and those that are made.
  let listing: [CompiledPack]

  /// - Throws: when the output holds a pack of a constituency that the data no longer has, or has
  ///   under another name: the pages could not list it.
  init(
    _ selection: [CompiledPack], of campaign: CompiledCampaign, inputs: String,
    previous: PreviousOutput
  ) throws(SystemFailure) {
    if let shard = previous.ours?.shard {
      throw SystemFailure(
        action: "cannot keep the packs that the output holds",
        reason: "it is share \(shard) of a set, and lists only that",
        help: "name an output that holds all packs")
    }
    let manifest = try previous.manifest()
    if let manifest { try Self.compare(manifest, with: campaign) }
    let selected = Set(selection.map(\.code))
    let known = Dictionary(
      campaign.packs.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Manifest.Pack] = []
    for entry in manifest?.packs ?? [] where !selected.contains(entry.code) {
      guard known[entry.code]?.slug == entry.slug else {
        throw SystemFailure(
          action: "cannot keep the pack '\(entry.slug)' that the output holds",
          reason: "the data has no constituency \(entry.code) of that name any more",
          help: "run generate without --only, which makes all packs anew")
      }
      let madeFrom = entry.inputs ?? manifest?.inputs
      try Self.check(entry, in: previous.folder)
      entries.append(entry.made(from: madeFrom == inputs ? nil : madeFrom))
    }
    self.entries = entries
    let codes = selected.union(entries.map(\.code))
    listing = campaign.packs.filter { codes.contains($0.code) }
  }
}

extension KeptPacks {
  /// Packs of one election and of another can't stand side by side: the pages speak for all.
  private static func compare(
    _ manifest: Manifest, with campaign: CompiledCampaign
  ) throws(SystemFailure) {
    guard
      manifest.election != campaign.electionName || manifest.pollingDay != campaign.pollingDay
        || manifest.sample != campaign.isSample
    else { return }
    throw SystemFailure(
      action: "cannot keep the packs that the output holds",
      reason: "they are for another election, or samples where the new ones are not",
      help: "run generate without --only, which makes all packs anew")
  }

  /// The manifest vouches for a pack that stays, so it must be the one that was written.
  private static func check(_ pack: Manifest.Pack, in folder: String) throws(SystemFailure) {
    for file in pack.files {
      let path = "\(folder)/\(file.path)"
      guard try !FileReader.isLink(path), let bytes = try FileReader.read(path),
        Digest.sha256(bytes) == file.sha256
      else {
        throw SystemFailure(
          action: "cannot keep '\(path)'", reason: "it is not as briefing wrote it",
          help: "run generate without --only, which makes all packs anew")
      }
    }
  }
}

extension Manifest.Pack {
  /// The entry as a later run writes it down.
  fileprivate func made(from inputs: String?) -> Manifest.Pack {
    Manifest.Pack(
      code: code, name: name, slug: slug, inputs: inputs, withheld: withheld, files: files)
  }
}
