package import BriefingForms
package import BriefingValidating

/// What a mail merge needs to know of each pack: a row for each constituency and language. To whom it
/// goes is somebody else's to know, and stands nowhere here.
package struct RecipientList {
  private let rows: [[String]]

  /// What a message says of a pack's corrections, by the code of its constituency.
  package typealias Corrections = (_ code: String) throws -> [Language: String]

  /// - Parameter base: where the packs are published; it ends with a slash.
  package init(_ campaign: Campaign, at base: WebAddress, saying corrections: Corrections) rethrows
  {
    let languages = campaign.languages.map { campaign in
      (campaign, Dictionary(campaign.constituencies.map { ($0.code, $0) }) { first, _ in first })
    }
    rows = try campaign.constituencies.flatMap { place in
      let corrections = try corrections(place.code)
      return languages.compactMap { campaign, places in
        places[place.code].map {
          Self.row($0, in: campaign, at: base, corrections[campaign.edition.language] ?? "")
        }
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
    _ place: Constituency, in campaign: Campaign, at base: WebAddress, _ correction: String
  ) -> [String] {
    let (edition, language) = (campaign.edition, campaign.edition.language)
    let news = campaign.news(of: place.code)
    return [
      place.name, place.code, language.code,
      base.text + OutputLayout.folder(ofPack: edition.place(of: place.identity), in: language)
        + "/",
      edition.issue.map { "\($0.number)" } ?? "",
      edition.issue.map { language.words.day($0.date) } ?? "",
      news.map { $0.changes.isEmpty && $0.corrections.isEmpty ? "no" : "yes" } ?? "new",
      news?.corrections.isEmpty == false ? "yes" : "no", correction,
    ]
  }

  package var csv: String {
    var csv = CSVWriter()
    for row in [Self.head] + rows { csv.row(row) }
    return csv.text
  }
}
