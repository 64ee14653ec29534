package import BriefingDiagnostics
internal import BriefingDisk
package import BriefingRendering

/// Puts a folder of files in the place of one that the same command wrote before, in one step.
package enum FolderPublication {
  /// - Parameters:
  ///   - marker: the file by which a later run knows the folder for its own; made here.
  /// - Throws: when the folder holds anything and no marker: it is then somebody else's.
  package static func publish(
    _ files: [RenderedFile], to folder: String, marker: String
  ) throws(SystemFailure) {
    let location = try OutputLocation(folder)
    let names = try Directory.names(in: location.path) ?? []
    guard names.isEmpty || names.contains(marker) else {
      throw SystemFailure(
        action: "cannot write to '\(folder)'", reason: "it holds files that briefing did not make",
        help: "name an empty folder, or one that is not there yet")
    }
    let staging = try StagingArea.open(beside: location)
    do throws(SystemFailure) {
      let tree = try OutputTree.create(at: staging.tree, mode: 0o755)
      defer { tree.close() }
      for file in files + [RenderedFile(path: marker, bytes: [])] {
        if let slash = file.path.lastIndex(of: "/") {
          try tree.makeFolder(String(file.path[..<slash]))
        }
        try tree.write(file.bytes, to: file.path)
      }
      try staging.swap()
    } catch {
      // The first failure is the one to report.
      try? staging.clear()
      throw error
    }
    try staging.clear()
  }
}
