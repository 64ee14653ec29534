package import BriefingForms
internal import BriefingLoading
internal import BriefingOutput
internal import FoundationEssentials

/// What an issue's packs showed when it was closed: a file in `Content/issues`, by which the packs of
/// the issues behind it say what has changed.
package struct IssueRecord: Codable, Sendable {
  /// Counts up when an older reader would misunderstand.
  let format: Int
  package let number: Int
  let date: CalendarDate
  let election: String
  let pollingDay: CalendarDate
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
  package init(of campaign: Campaign, as issue: Issue) {
    let edition = campaign.edition
    self.init(
      format: Self.currentFormat, number: issue.number, date: issue.date,
      election: edition.election.kind.rawValue, pollingDay: edition.election.pollingDay,
      sample: edition.isSample,
      languages: campaign.history.facts.byCodes)
  }

  private init(
    format: Int, number: Int, date: CalendarDate, election: String, pollingDay: CalendarDate,
    sample: Bool, languages: [String: IssueFacts]
  ) {
    (self.format, self.number, self.date, self.election) = (format, number, date, election)
    (self.pollingDay, self.sample, self.languages) = (pollingDay, sample, languages)
  }

  /// A fact a line, in an order of its own: the same facts are the same bytes, and a difference can be
  /// read.
  package func encoded() throws -> [UInt8] { try JSONText.bytes(of: self) }

  init(decoding bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(bytes))
  }

  package static func path(of number: Int) -> String { "\(SourceTree.issues)/\(number).json" }

  package var issue: Issue { Issue(number: number, date: date) }

  /// Whether these are what it has.
  package func remembers(_ facts: [Language: IssueFacts], of issue: Issue) -> Bool {
    languages == facts.byCodes && date == issue.date
  }

  func isOf(_ election: Election) -> Bool {
    self.election == election.kind.rawValue && pollingDay == election.pollingDay
  }
}

extension [Language: IssueFacts] {
  /// By the codes of the languages.
  fileprivate var byCodes: [String: IssueFacts] {
    Dictionary<String, IssueFacts>(uniqueKeysWithValues: map { ($0.key.code, $0.value) })
  }
}

extension CalendarDate: Codable {
  /// As ISO 8601 has it.
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(iso: text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "'\(text)' is no date"))
    }
    self = date
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
