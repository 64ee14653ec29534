internal import BriefingForms
internal import BriefingLoading
internal import FoundationEssentials

/// What an issue's packs showed when it was closed: a file in `Content/issues`, by which the packs of
/// the issues behind it say what has changed.
package struct IssueRecord: Codable, Sendable {
  /// Counts up when an older reader would misunderstand.
  let format: Int
  package let number: Int
  /// ISO 8601.
  let date: String
  let election: String
  /// ISO 8601.
  let pollingDay: String
  let sample: Bool
  /// By the codes of the languages.
  package let languages: [String: IssueFacts]

  static let currentFormat = 1

  enum CodingKeys: String, CodingKey {
    case format, election, sample, languages
    case number = "issue"
    case date = "issue-date"
    case pollingDay = "polling-day"
  }

  /// - Parameter issue: the campaign's own.
  package init(of campaign: Campaign, as issue: Issue) throws {
    let edition = campaign.edition
    self.init(
      format: Self.currentFormat, number: issue.number, date: issue.date.description,
      election: edition.election.kind.rawValue,
      pollingDay: edition.election.pollingDay.description, sample: edition.isSample,
      languages: Dictionary(
        uniqueKeysWithValues: try campaign.languages.map {
          ($0.edition.language.code, try $0.facts())
        }))
  }

  private init(
    format: Int, number: Int, date: String, election: String, pollingDay: String, sample: Bool,
    languages: [String: IssueFacts]
  ) {
    (self.format, self.number, self.date, self.election) = (format, number, date, election)
    (self.pollingDay, self.sample, self.languages) = (pollingDay, sample, languages)
  }

  /// A fact a line, in an order of its own: the same facts are the same bytes, and a difference can be
  /// read.
  package func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }

  init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }

  package static func path(of number: Int) -> String { "\(SourceTree.issues)/\(number).json" }

  /// The issue that it remembers; `nil` when its date is none.
  package var issue: Issue? {
    CalendarDate(iso: date).map { Issue(number: number, date: $0) }
  }

  func isOf(_ election: Election) -> Bool {
    self.election == election.kind.rawValue && pollingDay == election.pollingDay.description
  }
}
