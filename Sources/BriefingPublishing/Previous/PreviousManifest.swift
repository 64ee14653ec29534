internal import BriefingDiagnostics

/// The manifest of the output that stands, known as far as a run needs it.
struct PreviousManifest: Sendable {
  private let bytes: [UInt8]
  /// `nil` when somebody has changed the manifest, or an older `briefing` wrote it: it still tells
  /// which files are ours, in a slower way.
  let text: ManifestText?
  /// Which share the output is; `nil` when it holds all packs.
  let shard: String?
  /// The paths of the pages beside the packs.
  private let pages: Set<String>
  /// The paths of the packs' files, where the text can't be asked.
  private let packPaths: Set<String>
  private let folders: Set<String>

  /// - Returns: `nil` when the folder has no manifest.
  static func read(from folder: String) throws(SystemFailure) -> PreviousManifest? {
    guard let bytes = try Manifest.bytes(in: folder) else { return nil }
    let text = ManifestText(bytes)
    let manifest: Manifest
    if let text { manifest = text.head } else { manifest = try Manifest.decode(bytes, in: folder) }
    let packPaths = Set(manifest.packs.flatMap(\.files).map(\.path))
    return PreviousManifest(
      bytes: bytes, text: text, shard: manifest.shard, pages: Set(manifest.files.map(\.path)),
      packPaths: packPaths,
      folders: Set((manifest.files.map(\.path) + packPaths).flatMap(folders(above:))))
  }

  /// Every entry.
  func manifest(in folder: String) throws(SystemFailure) -> Manifest {
    try Manifest.decode(bytes, in: folder)
  }

  func lists(_ path: String) -> Bool {
    if path == Manifest.name || pages.contains(path) || packPaths.contains(path) { return true }
    guard let text, let (folder, _) = Self.split(path), let slug = Self.slug(of: folder)
    else { return false }
    return text.lists(path, in: slug)
  }

  /// Whether a folder is there because of our files.
  func holdsOurs(_ folder: String) -> Bool {
    if folders.contains(folder) { return true }
    guard let text else { return false }
    if folder == "packs" { return true }
    return Self.slug(of: folder).flatMap(text.position(of:)) != nil
  }

  /// The folders of packs and pages that a new output will not have.
  func folders(goneFrom plan: Plan) -> [String] {
    let packs = text?.slugs.filter { !plan.slugs.contains($0) }.map { "packs/\($0)" } ?? []
    let listed = folders.subtracting(plan.pageFolders).subtracting(["packs", "forces"])
      .filter { Self.slug(of: $0).map(plan.slugs.contains) != true }
    return (packs + listed).sorted()
  }

  /// - Returns: `nil` when the folder is no pack's.
  private static func slug(of folder: String) -> String? {
    guard folder.hasPrefix(packs) else { return nil }
    let slug = folder.utf8.dropFirst(packs.utf8.count)
    return slug.contains(UInt8(ascii: "/")) ? nil : String(slug)
  }

  private static let packs = "packs/"

  private static func split(_ path: String) -> (parent: String, name: String)? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }

  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
