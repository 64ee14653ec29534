internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// The packs that the manifest lists, against the constituencies that the data has.
enum PackListCheck {
  static func findings(
    _ packs: [Manifest.Pack], expected: [String: ExpectedPack]
  ) -> [VerificationFinding] {
    let listed = Set(packs.map(\.code))
    let missing = expected.values.filter { !listed.contains($0.code) }.map { pack in
      VerificationFinding(
        .missingPack, "the output has no pack of \(pack.title)", in: Manifest.name,
        help: "run briefing generate without --only to make all packs")
    }
    return missing
      + packs.compactMap { unknown($0, expected: expected[$0.code]) }
      + packs.compactMap { withholding($0, expected: expected[$0.code]) }
  }

  /// A pack without contacts is no mistake, and nobody should forget it; a pack with contacts whose
  /// data has errors is one.
  private static func withholding(
    _ pack: Manifest.Pack, expected: ExpectedPack?
  ) -> VerificationFinding? {
    let title = "'\(pack.name)' (\(pack.code))"
    if expected?.isOver == true {
      guard pack.withheld == nil else { return nil }
      return VerificationFinding(
        .standingPack, "the packs are over, and that of \(title) still shows contacts",
        in: Manifest.name, help: "run briefing generate, so that it says so")
    }
    if let reasons = pack.withheld {
      let checks = Set(reasons.map(\.check)).sorted().joined(separator: ", ")
      return VerificationFinding(
        .withheldPack, "the pack of \(title) holds no contacts: \(checks)", in: Manifest.name,
        help: "mend the data and run briefing generate")
    }
    guard expected?.isWithheld == true else { return nil }
    return VerificationFinding(
      .unsoundPack, "the pack of \(title) is published, and its data has errors",
      in: Manifest.name, help: "mend the data, or run briefing generate --withhold")
  }

  private static func unknown(
    _ pack: Manifest.Pack, expected: ExpectedPack?
  ) -> VerificationFinding? {
    let title = "'\(pack.name)' (\(pack.code))"
    let fault: String
    if let expected {
      guard
        expected.name != pack.name || expected.slug != pack.slug || expected.place != pack.place
      else { return nil }
      fault =
        "the pack of \(title) stands in '\(pack.place.folder)', and the data has "
        + "\(expected.title) in '\(expected.place.folder)'"
    } else {
      fault = "the output has a pack of \(title), which the data does not have"
    }
    return VerificationFinding(
      .unknownPack, fault, in: Manifest.name,
      help: "the data changed after the packs were made; run briefing generate and verify again")
  }
}

extension Check {
  static let missingPack = Check(
    "missing-pack", .finished, .warning, for: .publisher,
    "a constituency has no pack in the output",
    example: "`briefing generate --only bath` was the last run")

  static let unknownPack = Check(
    "unknown-pack", .finished, for: .publisher,
    "a pack is of a constituency that the data does not have, or has elsewhere",
    example: "a constituency got another name after its pack was made")

  static let withheldPack = Check(
    "withheld-pack", .finished, .warning, for: .data,
    "a pack was made without contacts, since its data had errors",
    example: "`briefing generate --withhold`, and a phone number that is none")

  static let standingPack = Check(
    "standing-pack", .finished, for: .publisher,
    "the day on which the packs were over has passed, and a pack still shows contacts",
    example: "`expires` was last week, and nobody has run `briefing generate` since")

  static let unsoundPack = Check(
    "unsound-pack", .finished, for: .data, "a pack shows contacts, and its data has errors",
    example: "a phone number was spoilt after the pack was made")
}
