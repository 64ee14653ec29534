internal import BriefingDiagnostics
internal import BriefingDisk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands in an output folder that `briefing` did not make.
struct ForeignFiles: Sendable {
  private(set) var files: [File] = []
  private(set) var folders: [Folder] = []

  struct File: Sendable {
    /// Relative to the output folder.
    let path: String
    /// Where it leads, for a symbolic link.
    let target: String?
  }

  /// A folder that holds nothing of ours.
  struct Folder: Sendable {
    let path: String
    let mode: mode_t
  }

  /// Folders that one task lists: enough to outweigh the cost of a task.
  private static let foldersPerTask = 64

  /// - Parameters:
  ///   - ours: `nil` when nothing in the folder is.
  ///   - isKnown: whether the folder of a pack is known to hold nothing foreign.
  /// - Returns: sorted by their paths.
  static func find(
    in output: String, besides ours: PreviousManifest?, jobs: Int,
    unless isKnown: @escaping @Sendable (_ pack: String) -> Bool
  ) async throws -> ForeignFiles {
    var search = Search(output: output, ours: ours)
    var packs: [String] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      let below = try search.list(folder)
      if folder == "packs" { packs = below } else { waiting += below }
    }
    // There may be many, and each is a folder of its own.
    let found = try await concurrentMap(packs, jobs: jobs, chunk: foldersPerTask) { pack in
      var search = Search(output: output, ours: ours)
      if isKnown(pack) { return search.found }
      var waiting = [pack]
      while let folder = waiting.popLast() { waiting += try search.list(folder) }
      return search.found
    }
    for part in found where !(part.files.isEmpty && part.folders.isEmpty) {
      search.found.files += part.files
      search.found.folders += part.folders
    }
    search.found.files.sort { $0.path < $1.path }
    search.found.folders.sort { $0.path < $1.path }
    return search.found
  }

  private struct Search {
    let output: String
    let ours: PreviousManifest?
    var found = ForeignFiles()

    /// Notes what is foreign in a folder.
    ///
    /// - Returns: the folders in it.
    mutating func list(_ folder: String) throws(SystemFailure) -> [String] {
      var below: [String] = []
      let place = folder.isEmpty ? output : "\(output)/\(folder)"
      for entry in try Directory.entries(in: place) ?? [] {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        switch entry.kind {
        case .folder:
          below.append(path)
          if ours?.holdsOurs(path) != true {
            found.folders.append(Folder(path: path, mode: try mode(of: "\(output)/\(path)")))
          }
        case _ where ours?.lists(path) == true: continue
        case .symbolicLink:
          found.files.append(File(path: path, target: try target(of: "\(output)/\(path)")))
        case .file, .other: found.files.append(File(path: path, target: nil))
        }
      }
      return below
    }

    private func mode(of folder: String) throws(SystemFailure) -> mode_t {
      var status = stat()
      guard lstat(folder, &status) == 0 else {
        throw SystemFailure(action: "cannot look at '\(folder)'", errno: errno)
      }
      return status.st_mode & 0o7777
    }

    private func target(of link: String) throws(SystemFailure) -> String {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(link, &buffer, buffer.count)
      guard count >= 0 else { throw SystemFailure(action: "cannot read '\(link)'", errno: errno) }
      return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
