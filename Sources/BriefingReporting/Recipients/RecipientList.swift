internal import BriefingForms
package import BriefingValidating

/// What a mail merge needs to know of each pack: a row for each constituency and language. To whom it
/// goes is somebody else's to know, and stands nowhere here.
package struct RecipientList {
  private let rows: [[String]]

  /// - Parameter base: where the packs are published; it ends with a slash.
  package init(_ campaign: Campaign, at base: WebAddress) {
    let languages = campaign.languages.map { campaign in
      (campaign, Dictionary(campaign.constituencies.map { ($0.code, $0) }) { first, _ in first })
    }
    rows = campaign.constituencies.flatMap { place in
      languages.compactMap { campaign, places in
        places[place.code].map { Self.row($0, in: campaign, at: base) }
      }
    }
  }

  /// As columns of the merge: GOV.UK Notify takes these for the names in its ((double brackets)), in any
  /// case.
  static let head = [
    "constituency", "code", "language", "link", "issue", "issue date", "changed", "corrected",
    "correction",
  ]

  private static func row(
    _ place: Constituency, in campaign: Campaign, at base: WebAddress
  ) -> [String] {
    let (edition, language) = (campaign.edition, campaign.edition.language)
    let news = campaign.news(of: place.code)
    let corrections = news?.corrections ?? []
    let words = language.correctionWords
    return [
      place.name, place.code, language.code,
      base.text + OutputLayout.folder(ofPack: edition.place(of: place.identity), in: language)
        + "/",
      edition.issue.map { "\($0.number)" } ?? "",
      edition.issue.map { language.words.day($0.date) } ?? "",
      news.map { $0.changes.isEmpty && $0.corrections.isEmpty ? "no" : "yes" } ?? "new",
      corrections.isEmpty ? "no" : "yes",
      corrections.isEmpty
        ? words.none
        : corrections.map { words.text($0, in: language.words) }.joined(separator: " "),
    ]
  }

  /// How many there are.
  package var count: Int { rows.count }

  package var csv: String {
    var csv = CSVWriter()
    for row in [Self.head] + rows { csv.row(row) }
    return csv.text
  }
}
