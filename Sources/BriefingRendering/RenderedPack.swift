package import BriefingForms

/// The files of one pack, in buffers that the next pack uses again: a run makes many packs and
/// should not ask for memory for each.
package struct RenderedPack: Sendable {
  /// Relative to the output folder.
  package private(set) var folder = ""
  /// In the order in which they are made.
  package internal(set) var files: [File] = []

  /// What stands in the message, for those who show it otherwise; `nil` for a pack without.
  package internal(set) var message: MailMessage?

  package struct File: Sendable {
    package let form: PackForm
    package internal(set) var bytes: [UInt8]
  }

  package init() {}

  /// The path of a file of this pack, relative to the output folder.
  package func path(of file: File) -> String { "\(folder)/\(file.form.fileName)" }

  /// The bytes of a form that this pack has: each has its page and its text.
  package subscript(form: PackForm) -> [UInt8] {
    files[files.prefix { $0.form != form }.count].bytes
  }

  /// Nothing of the last pack may be left, whatever becomes of this one.
  mutating func begin(_ folder: String, _ forms: [PackForm]) {
    self.folder = folder
    message = nil
    if files.map(\.form) != forms { files = forms.map { File(form: $0, bytes: []) } }
    for position in files.indices { files[position].bytes.removeAll(keepingCapacity: true) }
  }
}
