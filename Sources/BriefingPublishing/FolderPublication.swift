internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
package import BriefingRendering

/// Puts a folder of files in the place of one that the same command wrote before, in one step.
package enum FolderPublication {
  /// - Parameters:
  ///   - marker: the file that lists the others with their SHA-256, as `sha256sum` writes it, so that
  ///     a later run knows the folder for its own.
  /// - Throws: when the folder holds anything that is not as the last run left it: an answer that
  ///   somebody saved there must not be lost.
  package static func publish(
    _ files: [RenderedFile], to location: OutputLocation, marker: String, jobs: Int
  ) async throws {
    let list = try files.map { "\(try Digest.sha256($0.bytes))  \($0.path)\n" }.joined()
    let all = files + [RenderedFile(path: marker, bytes: Array(list.utf8))]
    let publication = Publication(
      location: location, jobs: jobs, find: { try ownFiles(in: $0, marker: marker) },
      looksIntoFiles: true)
    _ = try await publication.publish { tree, _, _ in
      for file in all {
        try tree.makeFolderAbove(file.path)
        try tree.write(file.bytes, to: file.path)
      }
    }
  }

  /// All that is in the folder.
  ///
  /// - Throws: when the marker does not list a file, or lists it with another digest.
  private static func ownFiles(
    in folder: String, marker: String
  ) throws(SystemFailure) -> OwnFiles {
    var expected: Set<Substring> = []
    if let names = try Directory.names(in: folder), names.contains(marker),
      let list = try FileReader.read("\(folder)/\(marker)")
    {
      expected = Set(String(decoding: list, as: UTF8.self).split(separator: "\n"))
    }
    var paths: [String] = []
    var folders = [""]
    while let below = folders.popLast() {
      for name in try Directory.names(in: "\(folder)/\(below)") ?? [] {
        let path = below + name
        guard let bytes = try FileReader.read("\(folder)/\(path)") else {
          folders.append("\(path)/")
          continue
        }
        let line = "\(try Digest.sha256(bytes))  \(path)"
        guard path == marker || expected.contains(line[...]) else {
          throw SystemFailure(
            action: "cannot write to '\(folder)'",
            reason: "'\(path)' is not as briefing wrote it",
            help: "name an empty folder, or move the file elsewhere")
        }
        paths.append(path)
      }
    }
    return OwnFiles(paths, lists: [marker])
  }
}
