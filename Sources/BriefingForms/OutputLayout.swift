/// Where the files of an output stand. Paths are relative to its folder, with `/` between the parts.
package enum OutputLayout {
  /// The page that is shown of a folder.
  package static let index = "index.html"
  /// What web servers answer where there is nothing: it is shown at any address.
  package static let notFound = "404.html"
  package static let packs = "packs"
  /// The folder of packs that no page lists: their links are short, for a letter and a text message.
  package static let privatePacks = "p"
  /// In each, every pack has a folder of its own.
  package static let foldersOfPacks = [packs, privatePacks]
  package static let forces = "forces"
  package static let check = "check"
  /// Of the check codes.
  package static let checkPage = "\(check)/\(index)"

  /// Of a pack's files in a language; those of the others stand in that of the first one.
  package static func folder(ofPack place: PackPlace, in language: Language = .first) -> String {
    language == .first ? place.folder : "\(place.folder)/\(language.code)"
  }

  package static func path(
    of form: PackForm, ofPack place: PackPlace, in language: Language = .first
  ) -> String {
    "\(folder(ofPack: place, in: language))/\(form.fileName)"
  }

  package static func page(ofForce id: String) -> String { "\(forces)/\(id)/\(index)" }
}
