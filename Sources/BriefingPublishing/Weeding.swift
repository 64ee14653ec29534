internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingRendering

/// Removes from a spare tree what the new output will not have, and gives its folders the permissions
/// of new ones: what is left is what a new tree would hold.
struct Weeding {
  private let tree: OutputTree
  private let modes: CreationModes

  init(_ tree: OutputTree, _ modes: CreationModes) {
    self.tree = tree
    self.modes = modes
  }

  /// Packs that are gone go, and whatever somebody has put there. The folders of the packs are left
  /// to those who fill them.
  func weed(for plan: Plan) throws(SystemFailure) {
    let files = Set(plan.pages.map(\.path))
    let folders = plan.pageFolders.union(["packs", "forces"])
    var waiting = [""]
    while let folder = waiting.popLast() {
      for entry in try Directory.entries(in: "\(tree.path)/\(folder)") ?? [] {
        if folder == "packs", entry.kind == .folder, plan.slugs.contains(entry.name) { continue }
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        switch entry.kind {
        case .folder where folders.contains(path):
          try tree.renewMode(modes.folder, of: path)
          waiting.append(path)
        case .file where files.contains(path): continue
        default: try FileRemoval.remove("\(tree.path)/\(path)")
        }
      }
    }
  }

  /// What is in a pack's folder and is not one of its files goes.
  func weed(_ folder: String, besides files: [RenderedPack.File]) throws(SystemFailure) {
    try tree.renewMode(modes.folder, of: folder)
    for entry in try Directory.entries(in: "\(tree.path)/\(folder)") ?? [] {
      if case .file = entry.kind, files.contains(where: { $0.name == entry.name }) { continue }
      try FileRemoval.remove("\(tree.path)/\(folder)/\(entry.name)")
    }
  }
}
