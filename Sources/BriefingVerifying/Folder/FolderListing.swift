internal import BriefingDiagnostics
internal import BriefingDisk

/// What stands in the output folder, whoever put it there.
struct FolderListing: Sendable {
  enum Kind: Sendable {
    case file
    /// A link, a socket, a device: nothing that `briefing` writes.
    case other
  }

  /// By their paths, relative to the folder.
  let entries: [String: Kind]

  /// - Parameter folder: dotfiles in it, not below it, are the owner's own (a `.gitignore`, a `.git`)
  ///   and are left out, with all that they hold, unless somebody may publish them all the same.
  static func read(
    _ folder: String, withDotfiles: Bool = false
  ) throws(SystemFailure) -> FolderListing {
    var found: [String: Kind] = [:]
    var folders = [""]
    while let below = folders.popLast() {
      let entries = try Directory.entries(in: below.isEmpty ? folder : "\(folder)/\(below)")
      for entry in entries ?? [] {
        if below.isEmpty, entry.name.hasPrefix("."), !withDotfiles || entry.name == ".git" {
          continue
        }
        let path = below.isEmpty ? entry.name : "\(below)/\(entry.name)"
        switch entry.kind {
        case .folder: folders.append(path)
        case .file: found[path] = .file
        case .symbolicLink, .other: found[path] = .other
        }
      }
    }
    return FolderListing(entries: found)
  }
}
