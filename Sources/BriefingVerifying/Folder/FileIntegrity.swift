internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingForms
internal import BriefingOutput

/// Each file is the one that was written, and there are no others.
struct FileIntegrity: Sendable {
  let folder: String
  let listing: FolderListing

  /// The bytes of a file, for the other checks; `nil` when there are none to look at.
  func read(
    _ file: Manifest.File
  ) throws(SystemFailure) -> (bytes: [UInt8]?, findings: [VerificationFinding]) {
    switch listing.entries[file.path] {
    case nil:
      let missing = VerificationFinding(
        .missingOutputFile, "the manifest lists the file, and it is not there", in: file.path,
        help: Self.help)
      return (nil, [missing])
    case .other:
      // What it leads to may be right today and wrong tomorrow.
      let replaced = VerificationFinding(
        .changedFile, "it is no regular file any more", in: file.path, help: Self.help)
      return (nil, [replaced])
    case .file:
      let path = "\(folder)/\(file.path)"
      // One that has grown may have grown beyond the memory.
      if let size = try FileStatus.following(path)?.size, size != file.bytes, size > Bounds.file {
        return (nil, [wrongSize(size, file)])
      }
      guard let bytes = try FileReader.read(path) else { return (nil, []) }
      return (bytes, try faults(of: bytes, file))
    }
  }

  private func faults(
    of bytes: [UInt8], _ file: Manifest.File
  ) throws(SystemFailure) -> [VerificationFinding] {
    guard bytes.count == file.bytes else {
      return [wrongSize(bytes.count, file)]
    }
    let digest = try Digest.sha256(bytes)
    guard digest == file.sha256 else {
      return [
        VerificationFinding(
          .changedFile,
          "its SHA-256 is '\(digest.prefix(12))…', and the manifest says '\(file.sha256.prefix(12))…'",
          in: file.path, help: Self.help)
      ]
    }
    return []
  }

  private func wrongSize(_ size: Int, _ file: Manifest.File) -> VerificationFinding {
    VerificationFinding(
      .wrongSize, "it has \(size) bytes, and the manifest says \(file.bytes)", in: file.path,
      help: Self.help)
  }

  /// What should be there: the files that the manifest lists, itself, and its signature. Hidden ones are
  /// among no files that are looked at, and no page may lead to them.
  func belonging(to manifest: Manifest) -> Set<String> {
    var paths = Set((manifest.files + manifest.packs.flatMap(\.files)).map(\.path))
    guard listing.entries[Manifest.name] != nil else { return paths }
    paths.insert(Manifest.name)
    let signature = Manifest.signatureName(of: Manifest.name)
    if listing.entries[signature] != nil { paths.insert(signature) }
    return paths
  }

  /// Files that the manifest does not list. Among our own they are errors: somebody could take them
  /// for packs. Elsewhere they may be the owner's, such as a `CNAME`, which `generate` carries over.
  func extras(listed: Set<String>) -> [VerificationFinding] {
    let own = OutputLayout.foldersOfPacks + [OutputLayout.forces, OutputLayout.check]
    let ours = Set(own + listed.compactMap(Self.topFolder))
    return listing.entries.keys.filter { !listed.contains($0) }.map { path in
      let isAmongOurs = Self.topFolder(path).map(ours.contains) == true
      return VerificationFinding(
        .extraFile, "the manifest does not list the file", in: path,
        severity: isAmongOurs ? .error : .warning,
        help: isAmongOurs
          ? "remove it: nobody can say that it is right"
          : "leave it if it is yours, such as a CNAME; briefing did not make it")
    }
  }

  private static func topFolder(_ path: String) -> String? {
    path.firstIndex(of: "/").map { String(path[..<$0]) }
  }

  private static let help = "do not publish the output; run briefing generate and verify again"
}

extension Check {
  static let missingOutputFile = Check(
    "missing-output-file", .finished, for: .publisher,
    "a finished file is not there, or not in the manifest",
    example: "`packs/bath/pack.txt` was deleted after the packs were made")

  static let extraFile = Check(
    "extra-file", .finished, for: .publisher,
    "a file stands in the output that nothing there should name",
    example: "`packs/bath/old.html`; outside the folders of the packs it is a warning")

  static let changedFile = Check(
    "changed-file", .finished, for: .publisher, "a finished file is not as it was written",
    example: "a phone number in `packs/bath/index.html` was mended by hand")

  static let wrongSize = Check(
    "wrong-size", .finished, for: .publisher,
    "a finished file is longer or shorter than it was written",
    example: "a copy of `packs/bath/index.html` broke off in the middle")
}
