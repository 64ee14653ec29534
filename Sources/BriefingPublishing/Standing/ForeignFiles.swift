internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingOutput

/// What stands in an output folder that `briefing` did not make.
struct ForeignFiles: Sendable {
  /// In the order of their paths.
  private(set) var files: [File] = []
  /// Folders that hold nothing of ours; those above come first.
  private(set) var folders: [Folder] = []

  struct File: Sendable {
    /// Relative to the output folder.
    let path: String
    let status: FileStatus
  }

  struct Folder: Sendable {
    let path: String
    let permissions: UInt32
  }

  /// Folders that one task lists: enough to outweigh the cost of a task.
  private static let foldersPerTask = 64

  static func find(
    in output: OpenFolder, besides ours: OwnFiles, jobs: Int
  ) async throws -> ForeignFiles {
    var search = Search(output: output, ours: ours)
    var packs: [String] = []
    var waiting = [""]
    while let folder = waiting.popLast() {
      let below = try search.list(folder)
      if OutputLayout.foldersOfPacks.contains(folder) { packs += below } else { waiting += below }
    }
    // There may be many, and each is a folder of its own.
    let found = try await concurrentMap(packs, jobs: jobs, chunk: foldersPerTask) { pack in
      var search = Search(output: output, ours: ours)
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
    let output: OpenFolder
    let ours: OwnFiles
    var found = ForeignFiles()

    /// Notes what is foreign in a folder.
    ///
    /// - Returns: the folders in it.
    mutating func list(_ folder: String) throws(SystemFailure) -> [String] {
      var below: [String] = []
      for entry in try output.entries(of: folder) {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        if entry.kind == .folder {
          below.append(path)
          if ours.isFolder(path) { continue }
        } else if ours.contains(path) {
          continue
        }
        // Gone meanwhile: then there is nothing to keep.
        guard let status = try output.status(of: path) else { continue }
        if status.kind == .folder {
          found.folders.append(Folder(path: path, permissions: status.permissions))
        } else {
          found.files.append(File(path: path, status: status))
        }
      }
      return below
    }
  }
}
