/// What `manifest.json`, or `.manifest.json`, says: which files are ours, and how to tell that nobody
/// changed them.
package struct Manifest: Decodable, Sendable {
  package let election: String
  /// ISO 8601.
  package let pollingDay: String
  package let sample: Bool
  /// Of the packs; left out when it is the candidates'.
  package var edition: String?
  /// The digest of the content and the templates that the last run read.
  package let inputs: String
  /// The index and the pages of the forces.
  package let files: [File]
  /// In the order of their slugs.
  package let packs: [Pack]

  /// What a pack gives its reader, by the tables that it comes from. The manifest is published, so it
  /// names the kinds, each as often as it is given, and never their values.
  package typealias Contacts = [String: [String]]

  package struct File: Decodable, Sendable, Equatable {
    /// Relative to the output folder.
    package let path: String
    package let bytes: Int
    package let sha256: String

    package init(path: String, bytes: Int, sha256: String) {
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  package struct Pack: Decodable, Sendable, Equatable {
    package let code: String
    package let name: String
    package let slug: String
    /// Where its files stand; left out for a pack in the open, whose slug says it.
    package let folder: String?
    /// So that the next run can tell what is gone; of a withheld pack, what the last complete one gave.
    /// `nil` in a manifest of before these were noted.
    package let contacts: Contacts?
    /// The digest of the inputs that this pack was made from, where a later run left the pack as it
    /// was; left out when it is the manifest's own.
    package var inputs: String?
    /// Why the pack holds no contacts; left out for a pack that is complete.
    package let withheld: [Reason]?
    package let files: [File]

    package init(
      code: String, name: String, slug: String, folder: String? = nil, contacts: Contacts?,
      inputs: String?,
      withheld: [Reason]?, files: [File]
    ) {
      self.code = code
      self.name = name
      self.slug = slug
      self.folder = folder
      self.contacts = contacts
      self.inputs = inputs
      self.withheld = withheld
      self.files = files
    }
  }

  /// An error that withholds a pack. The manifest is published, so a reason says where to look and
  /// never quotes the data.
  package struct Reason: Codable, Sendable, Equatable {
    /// The id of the check, for example `invalid-phone`.
    package let check: String
    /// What the check finds, in words.
    package let summary: String
    /// Relative to the project's folder.
    package let file: String
    package let line: Int?
    /// The spreadsheet's cell, for example `D17`.
    package let cell: String?

    package init(check: String, summary: String, file: String, line: Int?, cell: String?) {
      self.check = check
      self.summary = summary
      self.file = file
      self.line = line
      self.cell = cell
    }
  }

  /// The edition that holds all.
  package static let candidates = "candidates"
  package static let name = "manifest.json"
  /// What it is called where readers are not to see it: web servers can be told to give out no such
  /// file, and `briefing serve` gives none.
  package static let hiddenName = ".manifest.json"
  package static let names = [name, hiddenName]
  /// What is ours beside the files that it lists.
  package static let ownNames = names + names.map(signatureName)

  /// Where the signature of a manifest stands, as `ssh-keygen` names it.
  package static func signatureName(of name: String) -> String { "\(name).sig" }

  /// Counts up when an older reader would misunderstand.
  package static let currentFormat = 1

  enum CodingKeys: String, CodingKey {
    case election, sample, edition, inputs, files, packs
    case pollingDay = "polling-day"
  }
}
