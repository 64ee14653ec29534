internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput

/// Which files of an output that stands are ours: its manifest says so.
struct StandingOutput {
  /// Whether a folder that nobody can tell to be ours is moved aside.
  let isReplaced: Bool
  /// Of the packs that are to stand there.
  var edition = Manifest.candidates

  /// - Returns: `nil` when the folder is to be moved aside.
  /// - Throws: when the folder holds files and no manifest, or one that can't be read: it is then
  ///   somebody else's, or damaged. So it does when it holds the other edition, which some readers must
  ///   not get, and others must not lose.
  func ownFiles(in folder: String) throws(SystemFailure) -> OwnFiles? {
    switch try Manifest.readOutline(from: folder) {
    case .manifest(let manifest):
      let standing = manifest.edition ?? Manifest.candidates
      guard standing == edition else {
        if isReplaced { return nil }
        throw SystemFailure(
          action: "cannot write the \(edition) edition to '\(folder)'",
          reason: "it holds the \(standing) edition",
          help:
            "name another folder with --output, or run generate --replace, which moves '\(folder)' aside"
        )
      }
      return OwnFiles(
        manifest.paths + Manifest.ownNames, lists: Manifest.names, manifest: manifest)
    case .none:
      // A folder that is only set up, with a `.gitignore`, is as good as empty.
      let names = try Directory.names(in: folder) ?? []
      guard let stranger = names.first(where: { !$0.hasPrefix(".") }) else { return OwnFiles.none }
      if isReplaced { return nil }
      throw SystemFailure(
        action: "cannot write the output to '\(folder)'",
        reason: "it holds '\(stranger)' and no manifest of briefing",
        help: "name an empty folder with --output, or one that briefing made")
    case .unreadable(let reason):
      if isReplaced { return nil }
      throw SystemFailure(
        action: "cannot read '\(folder)/\(Manifest.name)'", reason: reason,
        help:
          "restore it, or run generate --replace, which moves '\(folder)' aside and loses nothing"
      )
    }
  }
}
