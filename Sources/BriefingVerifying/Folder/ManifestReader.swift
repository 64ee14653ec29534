internal import BriefingDiagnostics
internal import BriefingOutput

/// The manifest, or why there is none to trust.
enum ManifestReader {
  static func read(
    _ folder: String
  ) throws(SystemFailure) -> (manifest: Manifest?, findings: [VerificationFinding]) {
    switch try Manifest.read(from: folder) {
    case .none:
      let missing = VerificationFinding(
        .noManifest, "'\(folder)' holds no manifest, so nothing in it can be proved",
        in: Manifest.name, help: "run briefing generate, or name the right folder with --output")
      return (nil, [missing])
    case .unreadable(let reason): return (nil, [damaged("can't be read: \(reason)")])
    case .manifest(let manifest):
      let findings = faults(of: manifest)
      // A path that leads out of the folder must not be followed.
      return (findings.isEmpty ? manifest : nil, findings)
    }
  }

  private static func faults(of manifest: Manifest) -> [VerificationFinding] {
    let paths = (manifest.files + manifest.packs.flatMap(\.files)).map(\.path)
    let outside = paths.filter { path in
      path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).contains {
        $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
      }
    }
    return outside.map { damaged("names the path '\($0)', which briefing never writes") }
      + repeated(paths).map { damaged("lists the file '\($0)' twice") }
      + repeated(manifest.packs.map(\.code)).map { damaged("lists the constituency '\($0)' twice") }
  }

  private static func repeated(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { !seen.insert($0).inserted }
  }

  private static func damaged(_ fault: String) -> VerificationFinding {
    VerificationFinding(
      .damagedManifest, "the manifest \(fault)", in: Manifest.name,
      help: "somebody changed it; run briefing generate and verify again")
  }
}

extension Check {
  static let noManifest = Check(
    "no-manifest", .finished, for: .publisher, "an output folder has no manifest to prove it by",
    example: "`--output` names a folder that `briefing generate` did not write")

  static let damagedManifest = Check(
    "damaged-manifest", .finished, for: .publisher,
    "the manifest can't be read, or lists what is never written",
    example: "`manifest.json` lists the file `../secret.txt`")
}
