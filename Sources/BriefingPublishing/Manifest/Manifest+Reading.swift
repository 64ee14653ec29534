package import BriefingDiagnostics
internal import BriefingDisk
internal import FoundationEssentials

extension Manifest {
  /// The manifest of a folder; `nil` when it has none.
  package static func read(from folder: String) throws(SystemFailure) -> Manifest? {
    guard let bytes = try bytes(in: folder) else { return nil }
    return try decode(bytes, in: folder)
  }

  /// The text of a folder's manifest; `nil` when it has none.
  static func bytes(in folder: String) throws(SystemFailure) -> [UInt8]? {
    guard let names = try Directory.names(in: folder), names.contains(name) else { return nil }
    let path = "\(folder)/\(name)"
    guard let bytes = try FileReader.read(path) else {
      throw refusal(of: folder, "it is a folder")
    }
    return bytes
  }

  static func decode(_ bytes: [UInt8], in folder: String) throws(SystemFailure) -> Manifest {
    let manifest: Manifest
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    } catch {
      throw refusal(of: folder, "it is not a manifest of briefing")
    }
    guard manifest.format == currentFormat else {
      throw refusal(
        of: folder, "its format is \(manifest.format), and this briefing knows \(currentFormat)")
    }
    // A path that leaves the folder was not written by us, and must not lead a run elsewhere.
    guard
      manifest.paths.allSatisfy({ !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
    else { throw refusal(of: folder, "it names files outside its folder") }
    return manifest
  }

  private static func refusal(of folder: String, _ reason: String) -> SystemFailure {
    SystemFailure(
      action: "cannot read '\(folder)/\(name)'", reason: reason,
      help: "remove the folder '\(folder)', or restore its \(name), and run again")
  }
}
