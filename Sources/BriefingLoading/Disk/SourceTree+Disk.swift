package import BriefingDiagnostics
internal import BriefingDisk

/// The only place that reads the project from a disk.
extension SourceTree {
  /// Reads `Content` and `Templates` of a project. Dotfiles, editors' backup files and the locks of
  /// spreadsheets that are open (`~$name.xlsx`) stay out.
  ///
  /// A folder that is not there is read as an empty one: what is missing in it is for the loader
  /// to say, with the name of the file.
  package static func read(project: String) throws(SystemFailure) -> SourceTree {
    var files: [String: [UInt8]] = [:]
    for folder in ["Content", "Templates"] {
      try read(folder, of: project, depth: 0, into: &files)
    }
    return SourceTree(files: files)
  }

  /// Deeper than any sensible project; ends a loop of symbolic links.
  private static let deepestFolder = 16

  private static func read(
    _ path: String, of project: String, depth: Int, into files: inout [String: [UInt8]]
  ) throws(SystemFailure) {
    guard depth < deepestFolder else {
      throw SystemFailure(
        action: "cannot read '\(project)/\(path)'", reason: "folders are nested too deeply",
        help: "look for a symbolic link that leads back to one of its own parents")
    }
    guard let names = try Directory.names(in: "\(project)/\(path)") else { return }
    for name in names
    where !name.hasPrefix(".") && !name.hasSuffix("~") && !name.hasPrefix("#")
      && !name.hasPrefix("~$")
    {
      let entry = "\(path)/\(name)"
      if let bytes = try FileReader.read("\(project)/\(entry)") {
        files[entry] = bytes
      } else {
        try read(entry, of: project, depth: depth + 1, into: &files)
      }
    }
  }
}
