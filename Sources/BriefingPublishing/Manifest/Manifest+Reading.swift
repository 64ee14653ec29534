package import BriefingDiagnostics
internal import BriefingDisk
internal import FoundationEssentials

extension Manifest {
  /// One line for each pack, so that a difference between two runs can be read. Encoded entry by
  /// entry: the whole of it at once would take more memory than all the packs.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func encoded(_ value: some Encodable) throws -> [UInt8] { Array(try encoder.encode(value)) }

    var json = Array("{\n  \"format\": \(format),\n  \"election\": ".utf8)
    json += try encoded(election)
    json += ",\n  \"polling-day\": ".utf8
    json += try encoded(pollingDay)
    json += ",\n  \"sample\": \(sample),\n  \"inputs\": ".utf8
    json += try encoded(inputs)
    json += ",\n  \"files\": [".utf8
    for (index, file) in files.enumerated() {
      json += (index == 0 ? "\n    " : ",\n    ").utf8
      json += try encoded(file)
    }
    json += "\n  ],\n  \"packs\": [".utf8
    for (index, pack) in packs.enumerated() {
      json += (index == 0 ? "\n    " : ",\n    ").utf8
      json += try encoded(pack)
    }
    json += "\n  ]\n}\n".utf8
    return json
  }

  /// The manifest of a folder; `nil` when it has none.
  package static func read(from folder: String) throws(SystemFailure) -> Manifest? {
    guard let names = try Directory.names(in: folder), names.contains(name) else { return nil }
    let path = "\(folder)/\(name)"
    let damaged = "remove the folder '\(folder)', or restore its \(name), and run again"
    guard let bytes = try FileReader.read(path) else {
      throw SystemFailure(action: "cannot read '\(path)'", reason: "it is a folder", help: damaged)
    }
    let manifest: Manifest
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    } catch {
      throw SystemFailure(
        action: "cannot read '\(path)'", reason: "it is not a manifest of briefing", help: damaged)
    }
    guard manifest.format == currentFormat else {
      throw SystemFailure(
        action: "cannot read '\(path)'",
        reason: "its format is \(manifest.format), and this briefing knows \(currentFormat)",
        help: damaged)
    }
    // A path that leaves the folder was not written by us, and must not lead a run elsewhere.
    guard
      manifest.paths.allSatisfy({ !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
    else {
      throw SystemFailure(
        action: "cannot read '\(path)'", reason: "it names files outside its folder",
        help: damaged)
    }
    return manifest
  }
}
