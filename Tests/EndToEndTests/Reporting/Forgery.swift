import BriefingOutput

extension Project {
  /// Changes a finished file, and the manifest with it, as somebody does who wants nobody to see it.
  func forge(_ old: String, as new: String, in file: String) throws {
    try replace(old, with: new, in: "Output/\(file)")
    let bytes = try Array(text("Output/\(file)").utf8)
    let line = try Regex(#"\{"bytes":\d+,"path":"\#(file)","sha256":"[0-9a-f]+"\}"#)
    let manifest = try text("Output/manifest.json").replacing(line) { _ in
      "{\"bytes\":\(bytes.count),\"path\":\"\(file)\",\"sha256\":\"\((try? Digest.sha256(bytes)) ?? "")\"}"
    }
    try write(sealed(manifest), to: "Output/manifest.json")
  }

  func forgeManifest(_ old: String, as new: String) throws {
    try replace(old, with: new, in: "Output/manifest.json")
    try write(sealed(text("Output/manifest.json")), to: "Output/manifest.json")
  }

  /// With the digest of all before it at its end.
  private func sealed(_ manifest: String) throws -> String {
    let key = "\"digest\": "
    guard let end = manifest.ranges(of: key).last else {
      throw BriefingProcess.Failure(description: "the manifest has no digest")
    }
    let start = String(manifest[..<end.upperBound])
    return "\(start)\"\(try Digest.sha256(Array(start.utf8)))\"\n}\n"
  }
}
