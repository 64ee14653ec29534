internal import BriefingCompiling
internal import BriefingDiagnostics

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
    let selected = Set(selection.map(\.code))
    let known = Dictionary(
      campaign.packs.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Manifest.Pack] = []
    for entry in previous.manifest?.packs ?? [] where !selected.contains(entry.code) {
      guard known[entry.code]?.slug == entry.slug else {
        throw SystemFailure(
          action: "cannot keep the pack '\(entry.slug)' that the output holds",
          reason: "the data has no constituency \(entry.code) of that name any more",
          help: "run generate without --only, which makes all packs anew")
      }
      let madeFrom = entry.inputs ?? previous.manifest?.inputs
      entries.append(entry.made(from: madeFrom == inputs ? nil : madeFrom))
    }
    self.entries = entries
    let codes = selected.union(entries.map(\.code))
    listing = campaign.packs.filter { codes.contains($0.code) }
  }
}

extension Manifest.Pack {
  /// The entry as a later run writes it down.
  fileprivate func made(from inputs: String?) -> Manifest.Pack {
    Manifest.Pack(code: code, name: name, slug: slug, inputs: inputs, files: files)
  }
}
