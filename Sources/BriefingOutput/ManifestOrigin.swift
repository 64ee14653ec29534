/// As much of a manifest as says what the output was made from: its many files take most of the time
/// to read.
package struct ManifestOrigin: Decodable, Sendable {
  let format: Int
  package let election: String
  /// ISO 8601.
  package let pollingDay: String
  package let sample: Bool
  package let issue: Int?
  package let inputs: String
  package let packs: [Pack]
  /// `nil` in a manifest of before these were noted.
  package let contacts: [Manifest.Contacts]?

  package struct Pack: Decodable, Sendable {
    package let code: String
    package let name: String
  }

  enum CodingKeys: String, CodingKey {
    case format, election, sample, issue, inputs, packs, contacts
    case pollingDay = "polling-day"
  }
}
