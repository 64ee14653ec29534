internal import BriefingDiagnostics
internal import BriefingDisk

/// What stands where the new output goes.
struct StandingFolder: Sendable {
  /// `nil` when nothing stands there.
  let folder: OpenFolder?
  let path: String
  let permissions: UInt32
  /// Which of its files are ours; `nil` when it is to be moved aside, whole.
  let ours: OwnFiles?
  /// Files that `briefing` did not make, such as a `CNAME`: they stay.
  let foreign: ForeignFiles

  /// - Parameter find: tells which files in a folder are ours, or refuses to write there; `nil` where
  ///   the folder is to be moved aside.
  static func survey(
    _ location: OutputLocation, jobs: Int, finding find: (String) throws -> OwnFiles?
  ) async throws -> StandingFolder {
    let path = location.path
    let parent = try OpenFolder.open(location.parent)
    defer { parent.close() }
    guard let status = try parent.status(of: location.name) else {
      return StandingFolder(
        folder: nil, path: path, permissions: 0o755, ours: OwnFiles.none, foreign: ForeignFiles())
    }
    guard status.kind == .folder else {
      throw SystemFailure(
        action: "cannot write the output to '\(path)'", reason: "it is not a folder",
        help: "name a folder with --output")
    }
    let folder = try parent.open(location.name)
    do {
      let ours = try find(path)
      let foreign =
        if let ours {
          try await ForeignFiles.find(in: folder, besides: ours, jobs: jobs)
        } else {
          ForeignFiles()
        }
      return StandingFolder(
        folder: folder, path: path, permissions: status.permissions & 0o777, ours: ours,
        foreign: foreign)
    } catch {
      folder.close()
      throw error
    }
  }

  func close() { folder?.close() }
}
