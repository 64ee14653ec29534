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
  /// `nil` when there is no output yet.
  let manifest: Manifest?
  /// Files that `briefing` did not make, such as a `CNAME`: they stay.
  let foreign: [Foreign]
  /// Folders that hold nothing of ours, with their permissions; those above come first.
  let foreignFolders: [(path: String, mode: mode_t)]
  /// The folder's permissions.
  let mode: mode_t

  struct Foreign {
    let path: String
    /// Where it leads, for a symbolic link.
    let target: String?
  }

  /// - Throws: when the folder holds files and no manifest: it is then somebody else's.
  init(_ location: OutputLocation) throws(SystemFailure) {
    folder = location.path
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      guard errno == ENOENT else {
        throw SystemFailure(action: "cannot look at '\(folder)'", errno: errno)
      }
      (manifest, foreign, foreignFolders, mode) = (nil, [], [], 0o755)
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw SystemFailure(
        action: "cannot write the output to '\(folder)'", reason: "it is not a folder",
        help: "name a folder with --output")
    }
    mode = status.st_mode & 0o777
    manifest = try Manifest.read(from: folder)
    if manifest == nil {
      let names = try Directory.names(in: folder) ?? []
      if let stranger = names.first(where: { !$0.hasPrefix(".") }) {
        throw SystemFailure(
          action: "cannot write the output to '\(folder)'",
          reason: "it holds '\(stranger)' and no manifest of briefing",
          help: "name an empty folder with --output, or one that briefing made")
      }
    }
    (foreign, foreignFolders) = try Self.foreign(in: folder, ours: manifest?.paths ?? [])
  }

  private static func foreign(
    in folder: String, ours: Set<String>
  ) throws(SystemFailure) -> (files: [Foreign], folders: [(path: String, mode: mode_t)]) {
    var found: [Foreign] = []
    var foreignFolders: [(path: String, mode: mode_t)] = []
    let ourFolders = Set(ours.flatMap(Self.folders(above:)))
    var folders = [""]
    while let below = folders.popLast() {
      for name in try Directory.names(in: below.isEmpty ? folder : "\(folder)/\(below)") ?? [] {
        let path = below.isEmpty ? name : "\(below)/\(name)"
        if ours.contains(path) { continue }
        var status = stat()
        guard lstat("\(folder)/\(path)", &status) == 0 else {
          throw SystemFailure(action: "cannot look at '\(folder)/\(path)'", errno: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
          folders.append(path)
          if !ourFolders.contains(path) { foreignFolders.append((path, status.st_mode & 0o7777)) }
        case S_IFLNK: found.append(Foreign(path: path, target: try target("\(folder)/\(path)")))
        default: found.append(Foreign(path: path, target: nil))
        }
      }
    }
    return (
      found.sorted { $0.path < $1.path }, foreignFolders.sorted { $0.path < $1.path }
    )
  }

  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private static func target(_ link: String) throws(SystemFailure) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &buffer, buffer.count)
    guard count >= 0 else { throw SystemFailure(action: "cannot read '\(link)'", errno: errno) }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
