internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// A pack that stands in the new tree, as the manifest lists it.
struct ManifestEntry: Sendable {
  let slug: String
  /// As it stands in the manifest.
  let line: [UInt8]
  let files: Int
  let bytes: Int
  /// What the manifest says of it, when it holds no contacts.
  let withheld: Manifest.Pack?

  init(_ pack: Manifest.Pack) throws(SystemFailure) {
    line = try ManifestLine.pack(pack)
    slug = pack.slug
    files = pack.files.count
    bytes = pack.files.reduce(0) { $0 + $1.bytes }
    // Without reasons where the packs are over, which is no fault.
    withheld = pack.withheld?.isEmpty == false ? pack : nil
  }
}

extension Manifest.Pack {
  init(_ pack: CompiledPack, contacts: Manifest.Contacts?, files: [Manifest.File]) {
    let isInTheOpen = pack.place == PackPlace(slug: pack.slug)
    self.init(
      code: pack.code, name: pack.name, slug: pack.slug,
      folder: isInTheOpen ? nil : pack.place.folder, contacts: contacts, inputs: nil,
      withheld: pack.isWithheld ? pack.reasons.map(Manifest.Reason.init) : nil, files: files)
  }
}

extension Manifest.Reason {
  init(_ diagnostic: Diagnostic) {
    self.init(
      check: diagnostic.check.id, summary: diagnostic.check.summary,
      file: diagnostic.location.path, line: diagnostic.location.line, cell: diagnostic.cell?.address
    )
  }
}
