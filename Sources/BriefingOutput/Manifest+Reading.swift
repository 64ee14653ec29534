package import BriefingDiagnostics
internal import BriefingDisk
internal import FoundationEssentials

extension Manifest {
  /// What a folder has of a manifest.
  package enum Reading<Contents: Sendable>: Sendable {
    case none
    case manifest(Contents)
    /// There is a file of that name, and why it is not one that `briefing` can go by.
    case unreadable(String)
  }

  /// - Throws: when the machine can't read what is there.
  package static func read(from folder: String) throws(SystemFailure) -> Reading<Manifest> {
    try read(Manifest.self, from: folder)
  }

  /// What it was made from, without its files.
  package static func readOrigin(
    from folder: String
  ) throws(SystemFailure) -> Reading<ManifestOrigin> {
    try read(ManifestOrigin.self, from: folder)
  }

  /// Only the paths of the files that the manifest vouches for, its own included: what each of many
  /// files must be takes most of the time to read.
  package static func readPaths(from folder: String) throws(SystemFailure) -> Reading<[String]> {
    switch try read(ManifestPaths.self, from: folder) {
    case .none: .none
    case .manifest(let manifest): .manifest(manifest.paths + [name])
    case .unreadable(let reason): .unreadable(reason)
    }
  }

  private static func read<Contents: ListsFiles & Decodable & Sendable>(
    _ contents: Contents.Type, from folder: String
  ) throws(SystemFailure) -> Reading<Contents> {
    guard let names = try Directory.names(in: folder), names.contains(name) else { return .none }
    guard let bytes = try FileReader.read("\(folder)/\(name)") else {
      return .unreadable("it is a folder")
    }
    guard let manifest = try? JSONDecoder().decode(Contents.self, from: Data(bytes)) else {
      return .unreadable("it is not a manifest of briefing")
    }
    guard manifest.format == currentFormat else {
      return .unreadable(
        "its format is \(manifest.format), and this briefing knows \(currentFormat)")
    }
    guard manifest.paths.allSatisfy(staysInside) else {
      return .unreadable("it names files outside its folder")
    }
    return .manifest(manifest)
  }

  /// A path that leaves the folder was not written by us, and must not lead a run elsewhere.
  private static func staysInside(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    return path.utf8.first != slash
      && !path.utf8.split(separator: slash).contains { $0.elementsEqual("..".utf8) }
  }
}

extension ManifestOrigin: ListsFiles {
  fileprivate var paths: [String] { [] }
}

private protocol ListsFiles {
  var format: Int { get }
  var paths: [String] { get }
}

extension Manifest: ListsFiles {
  fileprivate var paths: [String] { files.map(\.path) + packs.flatMap { $0.files.map(\.path) } }
}

/// As much of a manifest as ``Manifest/readPaths(from:)`` needs.
private struct ManifestPaths: Decodable, ListsFiles {
  let format: Int
  private let files: [File]
  private let packs: [Pack]

  private struct File: Decodable { let path: String }
  private struct Pack: Decodable { let files: [File] }

  var paths: [String] { files.map(\.path) + packs.flatMap { $0.files.map(\.path) } }
}
