internal import BriefingCompiling
internal import BriefingDiagnostics

/// A pack that stands in the new tree, as the manifest lists it.
struct ManifestEntry: Sendable {
  let slug: String
  /// As it stands in the manifest.
  let line: [UInt8]
  let files: Int
  let bytes: Int
  /// What the manifest says of it, when it holds no contacts.
  let withheld: Manifest.Pack?

  init(_ pack: Manifest.Pack, line: [UInt8]) {
    self.line = line
    slug = pack.slug
    files = pack.files.count
    bytes = pack.files.reduce(0) { $0 + $1.bytes }
    withheld = pack.withheld == nil ? nil : pack
  }

  /// - Parameters:
  ///   - line: as an earlier run wrote it.
  ///   - files: their sizes.
  init(_ pack: CompiledPack, line: [UInt8], files: [Int]) {
    self.line = line
    slug = pack.slug
    self.files = files.count
    bytes = files.reduce(0, +)
    withheld = pack.isWithheld ? Manifest.Pack(pack, files: []) : nil
  }

  init(_ pack: Manifest.Pack) throws {
    self.init(pack, line: try ManifestLine.pack(pack))
  }
}

extension Manifest.Reason {
  init(_ diagnostic: Diagnostic) {
    self.init(
      check: diagnostic.id.rawValue, summary: diagnostic.id.summary,
      file: diagnostic.location.path,
      line: diagnostic.location.line, cell: diagnostic.cell?.address)
  }
}
