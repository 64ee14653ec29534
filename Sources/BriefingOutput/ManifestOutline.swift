/// As much of a manifest as a run needs of the output that it replaces: what each of many files must
/// be takes most of the time to read.
package struct ManifestOutline: Decodable, Sendable {
  let format: Int
  package let election: String
  /// ISO 8601.
  package let pollingDay: String
  package let sample: Bool
  package let edition: String?
  /// The number of the issue; `nil` when the issuer does not count them.
  package let issue: Int?
  package let inputs: String
  /// The columns of the data that hold something, by the names of the tables, so that the next run can
  /// tell which are empty now; `nil` in a manifest of before these were noted.
  package let columns: [String: [String]]?
  let files: [File]
  package let packs: [Pack]

  package struct File: Decodable, Sendable {
    let path: String
  }

  package struct Pack: Decodable, Sendable {
    package let code: String
    package let name: String
    package let contacts: Manifest.Contacts?
    let files: [File]
  }

  /// Of the files that the manifest vouches for, without its own.
  package var paths: [String] { (files + packs.flatMap(\.files)).map(\.path) }

  enum CodingKeys: String, CodingKey {
    case format, election, sample, edition, issue, inputs, columns, files, packs
    case pollingDay = "polling-day"
  }
}
