internal import BriefingDiagnostics
internal import BriefingLoading

extension LastOutput {
  /// A contact that went away leaves a pack that looks complete.
  ///
  /// - Parameter codes: of the packs that a run makes.
  func losses(of campaign: Campaign, making codes: Set<String>) -> [Diagnostic] {
    var losses: [Loss: (place: SourceLocation, packs: [String])] = [:]
    for constituency in campaign.constituencies where codes.contains(constituency.code) {
      guard let given = campaign.given[constituency.code],
        let earlier = packs[constituency.code]?.contacts
      else { continue }
      for part in given.parts {
        var lost = earlier[part.subject] ?? []
        for kind in part.kinds + part.denied {
          if let index = lost.firstIndex(of: kind) { lost.remove(at: index) }
        }
        guard !lost.isEmpty else { continue }
        let isForce = lost.contains { $0.hasPrefix(GivenContacts.force) }
        let place = isForce ? given.location : part.location
        losses[Loss(kinds: lost, names: part.names), default: (place, [])].packs
          .append(constituency.name)
      }
    }
    return lostRows(campaign) + campaign.filledColumns.lost(since: columns)
      + losses.map { $0.key.diagnostic(of: $0.value.packs, at: $0.value.place) }
  }

  /// What has one cause.
  private struct Loss: Hashable {
    let kinds: [String]
    /// Those whose contacts the packs have now.
    let names: [String]

    func diagnostic(of packs: [String], at place: SourceLocation) -> Diagnostic {
      let who = names.map { "'\($0)'" }.joined(separator: " and ")
      let lost = Dictionary(grouping: kinds, by: \.self).sorted { $0.key < $1.key }
        .map { $1.count == 1 ? $0 : "\($0) (\($1.count) of them)" }
      return Diagnostic(
        .lostContact,
        "what the last output had is gone from the pack\(packs.count == 1 ? "" : "s") of "
          + packs.listed + (who.isEmpty ? "" : ", now with \(who)")
          + ": " + lost.joined(separator: ", "),
        at: place, help: help)
    }
  }

  private func lostRows(_ campaign: Campaign) -> [Diagnostic] {
    let known = Set(campaign.identities.map(\.code))
    let gone = packs.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    guard !gone.isEmpty else { return [] }
    return [
      Diagnostic(
        .lostRows,
        "constituencies of which the last output had packs are gone: "
          + gone.map { "\($0.value.name) (\($0.key))" }.listed,
        at: SourceLocation(
          campaign.given.values.first?.location.path ?? TableName.constituencies.csvPath),
        help: help)
    ]
  }
}

private let help =
  "put it back; if it went on purpose, write none into the contact's cell, or run generate with --accept-losses"

extension [String] {
  /// The first few of them.
  fileprivate var listed: String {
    prefix(3).joined(separator: ", ") + (count > 3 ? " and \(count - 3) more" : "")
  }
}

extension Check {
  static let lostRows = Check(
    "lost-rows", .lastOutput, for: .data,
    "a constituency of which the last output had a pack is gone",
    example: "`constituencies.csv` ends before Yeovil; `--accept-losses` makes it a warning")

  static let lostContact = Check(
    "lost-contact", .lastOutput, for: .data, "a contact that the last output had is gone",
    example: "`spoc-contacts.csv` has no row for `northshire` any more")
}
