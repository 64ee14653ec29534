/// Where the files of an output stand. Paths are relative to its folder, with `/` between the parts.
package enum OutputLayout {
  /// The page that is shown of a folder.
  package static let index = "index.html"
  /// What web servers answer where there is nothing: it is shown at any address.
  package static let notFound = "404.html"
  package static let packs = "packs"
  package static let forces = "forces"

  package static func folder(ofPack slug: String) -> String { "\(packs)/\(slug)" }

  package static func path(
    of form: PackForm, ofPack slug: String, in language: Language = .first
  ) -> String {
    "\(folder(ofPack: slug))/\(language.folder)\(form.fileName)"
  }

  package static func page(ofForce id: String) -> String { "\(forces)/\(id)/\(index)" }
}
