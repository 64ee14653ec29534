internal import BriefingDisk
internal import BriefingOutput
internal import BriefingPublishing
internal import BriefingValidating

extension LastOutput {
  enum Reading {
    case comparable(LastOutput)
    /// Why there is nothing to hold the data against, and whether there was nothing to lose.
    case incomparable(String, isFirst: Bool = false)
  }

  /// What the output was made from.
  static func read(
    _ manifest: Manifest.Reading<ManifestOutline>, for edition: Edition
  ) -> Reading {
    let outline: ManifestOutline
    switch manifest {
    case .none: return .incomparable("it holds no packs yet", isFirst: true)
    case .unreadable(let reason): return .incomparable("its manifest: \(reason)")
    case .manifest(let manifest): outline = manifest
    }
    guard
      outline.election == edition.election.name
        && outline.pollingDay == edition.election.pollingDay.description
    else { return .incomparable("its packs are for another election") }
    guard outline.sample == edition.isSample else {
      return .incomparable("either its packs or the new ones are samples")
    }
    guard outline.packs.isEmpty || outline.packs.contains(where: { $0.contacts != nil }) else {
      return .incomparable("an earlier version of briefing made it, which did not note them")
    }
    return .comparable(
      LastOutput(
        issue: outline.issue, inputs: outline.inputs, columns: outline.columns ?? [:],
        packs: Dictionary(
          outline.packs.map { ($0.code, ($0.name, $0.contacts ?? [:])) },
          uniquingKeysWith: { first, _ in first })))
  }
}

extension LastOutput.Reading {
  /// What the next run is held against, by the codes of the constituencies. While a pack is withheld,
  /// what it gave before is not forgotten.
  func notes(of campaign: Campaign) -> ManifestNotes {
    var contacts = campaign.given.mapValues(\.kinds)
    for code in campaign.withheld.map(\.identity.code) {
      contacts[code] =
        if case .comparable(let last) = self { last.packs[code]?.contacts ?? [:] } else { [:] }
    }
    return ManifestNotes(columns: campaign.filledColumns.names, contacts: contacts)
  }

  /// Says when nothing was compared: silence would look like nothing lost.
  func mention(of folder: String, quiet isQuiet: Bool) {
    guard case .incomparable(let reason, let isFirst) = self, !(isFirst && isQuiet) else { return }
    StandardError.write("Contacts were not compared with those in '\(folder)': \(reason)")
  }
}
