/// A file that packs have: all that more than one stage knows of it.
package struct PackForm: Sendable, Hashable {
  /// What it is called in the pack's folder.
  package let fileName: String
  package let format: FileFormat
  /// What a reader has of it.
  package let purpose: String
  /// What it is made from, below `Templates`; a message has its subject from there.
  package let template: String
  /// The same for a pack that is withheld; `nil` for a form that such a pack does without.
  package let withheldTemplate: String?
  /// The word that asks for it among the `forms` of the settings; `nil` for one that every pack has.
  package let setting: String?
  package let contents: Contents
  /// The name of the file that must say the same.
  package let counterpart: String?
  /// Whether one file can hold the pack in all its languages.
  package var canHoldLanguages = false

  /// What must stand in it, and so what is looked for when it is finished.
  package struct Contents: OptionSet, Sendable, Hashable {
    package let rawValue: Int

    /// All of the constituency's contacts must. Without these none has to; another constituency's
    /// never may.
    package static let contacts = Contents(rawValue: 1)
    /// Each date of the timetable.
    package static let dates = Contents(rawValue: 2)

    package init(rawValue: Int) {
      self.rawValue = rawValue
    }
  }
}
