internal import BriefingDiagnostics
internal import BriefingDisk

/// Takes files that are not ours into the new tree, unless one of ours needs their place.
struct CarryingOver {
  let standing: StandingFolder
  let tree: OpenFolder

  /// Called when all of ours stand.
  func carry() throws(SystemFailure) {
    guard let old = standing.folder else { return }
    let folders = standing.foreign.folders
    for folder in folders {
      if let kind = try tree.status(of: folder.path)?.kind, kind != .folder {
        throw standsInTheWay("folder", folder.path)
      }
      try tree.makeFolder(folder.path)
    }
    for file in standing.foreign.files {
      guard try tree.status(of: file.path) == nil else {
        throw standsInTheWay("file", file.path)
      }
      // Gone meanwhile: then there is nothing to keep.
      guard try old.status(of: file.path) != nil else { continue }
      try tree.adopt(file.path, from: old)
    }
    // From the innermost outwards: a folder that may not be written to gets that last.
    for folder in folders.reversed() {
      try tree.setPermissions(folder.permissions, of: folder.path)
    }
  }

  private func standsInTheWay(_ what: String, _ path: String) -> SystemFailure {
    SystemFailure(
      action: "cannot write '\(standing.path)/\(path)'",
      reason: "a \(what) that briefing did not make stands there",
      help: "move it away and run again; the last output is untouched")
  }
}
