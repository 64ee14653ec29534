internal import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Takes files that are not ours into the new tree, unless one of ours needs their place.
struct CarryingOver {
  private let previous: PreviousOutput
  private let tree: OutputTree

  init(_ previous: PreviousOutput, to tree: OutputTree) {
    self.previous = previous
    self.tree = tree
  }

  /// Called when all of ours stand.
  func carry() throws(SystemFailure) {
    for folder in previous.foreignFolders {
      if let kind = tree.kind(of: folder.path), kind != S_IFDIR {
        throw standsInTheWay("folder", folder.path)
      }
      try tree.makeFolder(folder.path)
    }
    // From the innermost outwards: a folder that may not be written to gets that last.
    defer {
      for folder in previous.foreignFolders.reversed() {
        tree.setMode(folder.mode, of: folder.path)
      }
    }
    for file in previous.foreign {
      guard tree.kind(of: file.path) == nil else { throw standsInTheWay("file", file.path) }
      if let target = file.target {
        try tree.link(file.path, to: target)
      } else {
        try tree.adopt(file.path, from: previous.folder)
      }
    }
  }

  private func standsInTheWay(_ what: String, _ path: String) -> SystemFailure {
    SystemFailure(
      action: "cannot write '\(previous.folder)/\(path)'",
      reason: "a \(what) that briefing did not make stands there",
      help: "move it away and run again; the last output is untouched")
  }
}
