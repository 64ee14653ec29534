internal import BriefingDisk
internal import BriefingOutput
internal import BriefingValidating

extension LastOutput {
  enum Reading {
    case comparable(LastOutput)
    /// Why there is nothing to hold the data against.
    case incomparable(String)
  }

  /// What the output in a folder was made from.
  static func read(from folder: String, for campaign: Campaign) throws -> Reading {
    // What else stands there is refused when it is to be replaced.
    guard try FileStatus.following(folder)?.kind == .folder else {
      return .incomparable("it holds no packs yet")
    }
    let origin: ManifestOrigin
    switch try Manifest.readOrigin(from: folder) {
    case .none: return .incomparable("it holds no packs yet")
    case .unreadable(let reason): return .incomparable("its manifest: \(reason)")
    case .manifest(let manifest): origin = manifest
    }
    let edition = campaign.edition
    guard
      origin.election == edition.election.name
        && origin.pollingDay == edition.election.pollingDay.description
    else { return .incomparable("its packs are for another election") }
    guard origin.sample == edition.isSample else {
      return .incomparable("either its packs or the new ones are samples")
    }
    guard let contacts = origin.contacts else {
      return .incomparable("an earlier version of briefing made it, which did not note them")
    }
    return .comparable(
      LastOutput(
        issue: origin.issue, inputs: origin.inputs,
        contacts: Dictionary(grouping: contacts, by: \.table).mapValues { rows in
          Dictionary(rows.map { ($0.id, $0.contacts) }, uniquingKeysWith: { first, _ in first })
        },
        names: Dictionary(
          origin.packs.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })))
  }
}

extension LastOutput.Reading {
  /// Says when nothing was compared: silence would look like nothing lost.
  func mention(of folder: String) {
    guard case .incomparable(let reason) = self else { return }
    StandardError.write("Contacts were not compared with those in '\(folder)': \(reason)")
  }
}
