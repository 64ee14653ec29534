internal import BriefingDiagnostics
internal import BriefingDisk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
  ///   and are left out, with all that they hold.
  static func read(_ folder: String) throws(SystemFailure) -> FolderListing {
    var entries: [String: Kind] = [:]
    var folders = [""]
    while let below = folders.popLast() {
      for name in try Directory.names(in: below.isEmpty ? folder : "\(folder)/\(below)") ?? [] {
        if below.isEmpty, name.hasPrefix(".") { continue }
        let path = below.isEmpty ? name : "\(below)/\(name)"
        var status = stat()
        guard lstat("\(folder)/\(path)", &status) == 0 else {
          throw SystemFailure(action: "cannot look at '\(folder)/\(path)'", errno: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: folders.append(path)
        case S_IFREG: entries[path] = .file
        default: entries[path] = .other
        }
      }
    }
    return FolderListing(entries: entries)
  }
}
