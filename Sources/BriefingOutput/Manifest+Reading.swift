package import BriefingDiagnostics
internal import BriefingDisk
internal import FoundationEssentials

extension Manifest {
  /// What a folder has of a manifest.
  package enum Reading: Sendable {
    case none
    case manifest(Manifest)
    /// There is a file of that name, and why it is not one that `briefing` can go by.
    case unreadable(String)
  }

  /// - Throws: when the machine can't read what is there.
  package static func read(from folder: String) throws(SystemFailure) -> Reading {
    guard let names = try Directory.names(in: folder), names.contains(name) else { return .none }
    guard let bytes = try FileReader.read("\(folder)/\(name)") else {
      return .unreadable("it is a folder")
    }
    guard let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)) else {
      return .unreadable("it is not a manifest of briefing")
    }
    guard manifest.format == currentFormat else {
      return .unreadable(
        "its format is \(manifest.format), and this briefing knows \(currentFormat)")
    }
    // A path that leaves the folder was not written by us, and must not lead a run elsewhere.
    guard
      manifest.paths.allSatisfy({ !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
    else { return .unreadable("it names files outside its folder") }
    return .manifest(manifest)
  }
}
