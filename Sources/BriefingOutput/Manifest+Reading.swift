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

  /// Whether a signature stands in a folder, right or wrong.
  package static func isSigned(in folder: String) throws(SystemFailure) -> Bool {
    for name in names where try FileStatus.following("\(folder)/\(signatureName(of: name))") != nil
    {
      return true
    }
    return false
  }

  /// - Throws: when the machine can't read what is there.
  package static func read(from folder: String) throws(SystemFailure) -> Reading<Manifest> {
    try read(from: folder) { stored in
      stored.contents { _, data in try? JSONDecoder().decode(Manifest.self, from: data) }
    }
  }

  /// - Throws: when the machine can't read what is there.
  package static func readOutline(
    from folder: String
  ) throws(SystemFailure) -> Reading<ManifestOutline> {
    try read(from: folder, \.outline)
  }

  /// The file, whatever it says.
  package struct Stored: Sendable, Equatable {
    package let name: String
    package let bytes: [UInt8]

    package var outline: Reading<ManifestOutline> { contents { outline, _ in outline } }

    fileprivate func contents<Contents>(
      _ contents: (ManifestOutline, Data) -> Contents?
    ) -> Reading<Contents> {
      let data = Data(bytes)
      guard let outline = try? JSONDecoder().decode(ManifestOutline.self, from: data) else {
        return .unreadable("it is not a manifest of briefing")
      }
      guard outline.format == currentFormat else {
        return .unreadable(
          "its format is \(outline.format), and this briefing knows \(currentFormat)")
      }
      guard outline.paths.allSatisfy(staysInside) else {
        return .unreadable("it names files outside its folder")
      }
      return contents(outline, data).map(Reading.manifest)
        ?? .unreadable("it is not a manifest of briefing")
    }
  }

  /// - Throws: when the machine can't read what is there.
  package static func stored(in folder: String) throws(SystemFailure) -> Reading<Stored> {
    let found = try (Directory.entries(in: folder) ?? []).filter { names.contains($0.name) }
    guard let manifest = found.first else { return .none }
    // Either may be the one that is out of date.
    guard found.count == 1 else { return .unreadable("'\(hiddenName)' stands beside it") }
    // What a link leads to may be anybody's.
    guard manifest.kind == .file,
      let bytes = try FileReader.read("\(folder)/\(manifest.name)", atMost: Bounds.file)
    else { return .unreadable("it is no file of its own") }
    return .manifest(Stored(name: manifest.name, bytes: bytes))
  }

  private static func read<Contents>(
    from folder: String, _ contents: (Stored) -> Reading<Contents>
  ) throws(SystemFailure) -> Reading<Contents> {
    switch try stored(in: folder) {
    case .none: .none
    case .unreadable(let reason): .unreadable(reason)
    case .manifest(let manifest): contents(manifest)
    }
  }

  /// A path that leaves the folder was not written by us, and must not lead a run elsewhere.
  fileprivate static func staysInside(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    return path.utf8.first != slash
      && !path.utf8.split(separator: slash).contains { $0.elementsEqual("..".utf8) }
  }
}
