package import BriefingDiagnostics
internal import BriefingDisk
package import BriefingRendering

/// Puts a folder of files in the place of one that the same command wrote before, in one step.
package enum FolderPublication {
  /// - Parameters:
  ///   - marker: the file that lists the others with their SHA-256, as `sha256sum` writes it, so that
  ///     a later run knows the folder for its own.
  /// - Throws: when the folder holds anything that is not as the last run left it: an answer that
  ///   somebody saved there must not be lost.
  package static func publish(
    _ files: [RenderedFile], to folder: String, marker: String
  ) throws(SystemFailure) {
    let location = try OutputLocation(folder)
    if let stranger = try stranger(in: location.path, marker: marker) {
      throw SystemFailure(
        action: "cannot write to '\(folder)'",
        reason: "'\(stranger)' is not as briefing wrote it",
        help: "name an empty folder, or move the file elsewhere")
    }
    let list = files.map { "\(Digest.sha256($0.bytes))  \($0.path)\n" }.joined()
    let all = files + [RenderedFile(path: marker, bytes: Array(list.utf8))]
    let staging = try StagingArea.open(beside: location)
    do throws(SystemFailure) {
      let tree = try OutputTree.create(at: staging.tree, mode: 0o755)
      defer { tree.close() }
      for file in all {
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

  /// The first file that the marker does not list, or lists with another digest.
  private static func stranger(
    in folder: String, marker: String
  ) throws(SystemFailure) -> String? {
    var expected: Set<Substring> = []
    if let names = try Directory.names(in: folder), names.contains(marker),
      let list = try FileReader.read("\(folder)/\(marker)")
    {
      expected = Set(String(decoding: list, as: UTF8.self).split(separator: "\n"))
    }
    var folders = [""]
    while let below = folders.popLast() {
      for name in (try Directory.names(in: "\(folder)/\(below)") ?? []).sorted() {
        let path = below + name
        if path == marker { continue }
        if let bytes = try FileReader.read("\(folder)/\(path)") {
          guard expected.contains("\(Digest.sha256(bytes))  \(path)") else { return path }
        } else {
          folders.append("\(path)/")
        }
      }
    }
    return nil
  }
}
