internal import BriefingOutput

/// The files in an output that `briefing` made, and the folders that are there because of them.
struct OwnFiles: Sendable {
  private let paths: Set<String>
  private let folders: Set<String>
  /// What the file that lists them may be called.
  let lists: [String]
  /// That file, where it is a manifest.
  let manifest: ManifestOutline?

  /// - Parameter paths: relative to the output folder, the list's own among them.
  init(_ paths: [String], lists: [String], manifest: ManifestOutline? = nil) {
    self.lists = lists
    self.manifest = manifest
    var folders: Set<String> = []
    for path in paths {
      var path = path[...]
      while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
        path = path[..<slash]
        if !folders.insert(String(path)).inserted { break }
      }
    }
    self.paths = Set(paths)
    self.folders = folders
  }

  static let none = OwnFiles([], lists: [])

  func contains(_ path: String) -> Bool { paths.contains(path) }

  func isFolder(_ path: String) -> Bool { folders.contains(path) }
}
