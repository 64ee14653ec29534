/// Where the files of an output stand. Paths are relative to its folder, with `/` between the parts.
package enum OutputLayout {
  /// The page that is shown of a folder.
  package static let index = "index.html"
  /// What web servers answer where there is nothing: it is shown at any address.
  package static let notFound = "404.html"
  package static let packs = "packs"
  package static let forces = "forces"
  package static let check = "check"
  /// Of the check codes.
  package static let checkPage = "\(check)/\(index)"

  /// Of a pack's files in a language; those of the others stand in that of the first one.
  package static func folder(ofPack slug: String, in language: Language = .first) -> String {
    let folder = "\(packs)/\(slug)"
    return language == .first ? folder : "\(folder)/\(language.code)"
  }

  package static func path(
    of form: PackForm, ofPack slug: String, in language: Language = .first
  ) -> String {
    "\(folder(ofPack: slug, in: language))/\(form.fileName)"
  }

  package static func page(ofForce id: String) -> String { "\(forces)/\(id)/\(index)" }
}
