internal import BriefingDiagnostics
internal import BriefingDisk

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What stands in the output folder before a run.
struct PreviousOutput {
  let folder: String
  /// Which of its files are ours; `nil` when there is no output yet.
  let ours: PreviousManifest?
  /// What the last run knew of it; `nil` when nothing is known.
  let ledger: Ledger?
  /// Files that `briefing` did not make, such as a `CNAME`: they stay.
  let foreign: [ForeignFiles.File]
  /// Folders that hold nothing of ours; those above come first.
  let foreignFolders: [ForeignFiles.Folder]
  /// The folder's permissions.
  let mode: mode_t

  /// The folders of packs in which something foreign stands, however deep.
  var foreignPacks: Set<String> {
    let paths = foreign.map(\.path) + foreignFolders.map(\.path)
    return Set(
      paths.map { $0.split(separator: "/") }.filter { $0.count > 2 && $0[0] == "packs" }
        .map { "packs/\($0[1])" })
  }

  /// - Parameter ledger: what the last run has left; `nil` when it has left nothing.
  /// - Throws: when the folder holds files and no manifest: it is then somebody else's.
  static func survey(
    _ location: OutputLocation, ledger: KeptLedger?, jobs: Int
  ) async throws -> PreviousOutput {
    let folder = location.path
    guard let mode = try mode(of: folder) else {
      return PreviousOutput(
        folder: folder, ours: nil, ledger: nil, foreign: [], foreignFolders: [], mode: 0o755)
    }
    let ours = try PreviousManifest.read(from: folder)
    if ours == nil {
      let names = try Directory.names(in: folder) ?? []
      if let stranger = names.first(where: { !$0.hasPrefix(".") }) {
        throw SystemFailure(
          action: "cannot write the output to '\(folder)'",
          reason: "it holds '\(stranger)' and no manifest of briefing",
          help: "name an empty folder with --output, or one that briefing made")
      }
    }
    let tree = try OutputTree.open(at: folder, isSpare: false)
    defer { tree.close() }
    let stamps = ledger == nil ? nil : StampReader(tree)
    let known = stamps.flatMap { ledger?.ledger(of: ours?.text, in: $0) }
    let foreign = try await ForeignFiles.find(in: folder, besides: ours, jobs: jobs) { pack in
      guard let stamps, let entry = known?.entry(ofFolder: pack) else { return false }
      return stamps.stamp(of: pack) == entry.folder
    }
    return PreviousOutput(
      folder: folder, ours: ours, ledger: known, foreign: foreign.files,
      foreignFolders: foreign.folders, mode: mode)
  }

  /// Every entry of the manifest; `nil` when there is no output yet.
  func manifest() throws(SystemFailure) -> Manifest? {
    guard let ours else { return nil }
    return try ours.manifest(in: folder)
  }

  /// - Returns: `nil` when nothing is there.
  private static func mode(of folder: String) throws(SystemFailure) -> mode_t? {
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      guard errno == ENOENT else {
        throw SystemFailure(action: "cannot look at '\(folder)'", errno: errno)
      }
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw SystemFailure(
        action: "cannot write the output to '\(folder)'", reason: "it is not a folder",
        help: "name a folder with --output")
    }
    return status.st_mode & 0o777
  }
}
