internal import BriefingDiagnostics
internal import BriefingDisk
internal import FoundationEssentials

/// A folder that holds one share of all packs, and proves that it does.
struct ShareFolder: Sendable {
  /// As somebody named it.
  let folder: String
  /// With links followed.
  let path: String
  let shard: Shard
  let manifest: ManifestText

  /// Reads the manifests of all shares.
  ///
  /// - Returns: in the order of their numbers.
  static func all(_ folders: [String]) throws -> [ShareFolder] {
    let shares = try folders.map { try ShareFolder($0) }.sorted {
      $0.shard.number < $1.shard.number
    }
    guard let first = shares.first else { return [] }
    for (share, next) in zip(shares, shares.dropFirst()) {
      if share.shard.count != next.shard.count {
        throw next.failure(
          "it is share \(next.shard), and '\(share.folder)' is share \(share.shard)",
          help: "merge shares of one set")
      }
      if share.shard == next.shard {
        throw next.failure(
          "it is share \(next.shard), and so is '\(share.folder)'", help: "name each share once")
      }
      if !next.manifest.head.isOfOneSet(with: first.manifest.head) {
        throw next.failure(
          "it is not of one set with '\(first.folder)'",
          help:
            "make all shares from the same content, with the same options and day, and the same briefing"
        )
      }
    }
    let known = Set(shares.map(\.shard.number))
    let missing = (1...first.shard.count).filter { !known.contains($0) }
    guard missing.isEmpty else {
      let named = missing.prefix(10).map { "\($0)/\(first.shard.count)" }.joined(separator: ", ")
      throw SystemFailure(
        action: "cannot merge \(shares.count) of \(first.shard.count) shares",
        reason: "these are missing: \(named)" + (missing.count > 10 ? " and others" : ""),
        help: "make them with generate --shard, and name all folders")
    }
    return shares
  }

  private init(_ folder: String) throws(SystemFailure) {
    self.folder = folder
    guard let bytes = try Manifest.bytes(in: folder) else {
      throw Self.failure(folder, "it holds no \(Manifest.name)", help: Self.remedy)
    }
    guard let manifest = ManifestText(bytes) else {
      throw Self.failure(
        folder, "its \(Manifest.name) is not as briefing wrote it", help: Self.remedy)
    }
    guard let shard = manifest.head.shard.flatMap(Shard.init) else {
      throw Self.failure(
        folder, "it is no share: it holds all packs of its run",
        help: "name folders that generate --shard has written")
    }
    self.manifest = manifest
    self.shard = shard
    path = try OutputLocation(folder).path
  }

  /// Whether one of the two holds the other: what stands at the place is replaced.
  func overlaps(_ location: OutputLocation) -> Bool {
    "\(path)/".hasPrefix("\(location.path)/") || "\(location.path)/".hasPrefix("\(path)/")
  }

  /// Takes over the files of a pack.
  ///
  /// - Parameter line: its entry in the manifest.
  func take(pack line: ArraySlice<UInt8>, into tree: OutputTree) throws -> ManifestEntry {
    let pack: Manifest.Pack
    do {
      pack = try JSONDecoder().decode(Manifest.Pack.self, from: Data(line))
    } catch {
      throw failure("its \(Manifest.name) has an entry that can't be read", help: Self.remedy)
    }
    for file in pack.files { try take(file, into: tree) }
    return ManifestEntry(pack, line: Array(line))
  }

  /// Takes a file over when it is the one that the manifest vouches for.
  func take(_ file: Manifest.File, into tree: OutputTree) throws {
    let source = "\(folder)/\(file.path)"
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(".."), !parts.contains(""), let bytes = try read(source),
      bytes.count == file.bytes, Digest.sha256(bytes) == file.sha256
    else {
      throw Self.failure(source, "it is not as briefing wrote it", help: Self.remedy)
    }
    if parts.count > 1 { try tree.makeFolder(parts.dropLast().joined(separator: "/")) }
    try tree.write(bytes, to: file.path)
  }

  private func read(_ source: String) throws(SystemFailure) -> [UInt8]? {
    do throws(SystemFailure) {
      return try FileReader.read(source)
    } catch {
      throw Self.failure(source, error.reason, help: Self.remedy)
    }
  }

  private static let remedy = "make the share anew with generate --shard"

  private func failure(_ reason: String, help: String) -> SystemFailure {
    Self.failure(folder, reason, help: help)
  }

  private static func failure(_ folder: String, _ reason: String, help: String) -> SystemFailure {
    SystemFailure(action: "cannot merge '\(folder)'", reason: reason, help: help)
  }
}

extension Manifest {
  /// Whether two shares come from the same content.
  fileprivate func isOfOneSet(with other: Manifest) -> Bool {
    set != nil && set == other.set && inputs == other.inputs && election == other.election
      && pollingDay == other.pollingDay && sample == other.sample
  }
}
