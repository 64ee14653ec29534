package import BriefingForms

/// The files of one pack, in buffers that the next pack uses again: a run makes many packs and
/// should not ask for memory for each.
package struct RenderedPack: Sendable {
  /// Of the pack; of none before there is one.
  private var place = PackPlace(slug: "")
  /// In the order in which they are made, language by language.
  package internal(set) var files: [File] = []

  package struct File: Sendable {
    package let form: PackForm
    package let language: Language
    package internal(set) var bytes: [UInt8] = []
    /// What stands in a message, for those who show it otherwise.
    package internal(set) var message: MailMessage?
  }

  package init() {}

  /// The path of a file of this pack, relative to the output folder.
  package func path(of file: File) -> String {
    OutputLayout.path(of: file.form, ofPack: place, in: file.language)
  }

  /// The bytes of a form that this pack has: each has its page and its text.
  package subscript(form: PackForm, language: Language = .first) -> [UInt8] {
    files[files.prefix { $0.form != form || $0.language != language }.count].bytes
  }

  /// Nothing of the last pack may be left, whatever becomes of this one.
  mutating func begin(_ place: PackPlace, _ languages: [(Language, [PackForm])]) {
    self.place = place
    let wanted = languages.flatMap { language, forms in forms.map { (form: $0, language: language) }
    }
    let isSame =
      files.count == wanted.count
      && zip(files, wanted).allSatisfy { $0.form == $1.form && $0.language == $1.language }
    if !isSame { files = wanted.map { File(form: $0.form, language: $0.language) } }
    for position in files.indices {
      files[position].bytes.removeAll(keepingCapacity: true)
      files[position].message = nil
    }
  }
}
