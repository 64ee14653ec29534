import BriefingDiagnostics
import BriefingOutput
import BriefingSigning
import Foundation
import TestSupport
import Testing

/// An output folder that holds nothing but a manifest and its signature, in which a test plants one
/// fault. The signers file is outside of it.
struct SignedFolder {
  let disk: TemporaryFolder
  let key: SigningKey
  var manifest: String { disk("Output/\(name)") }
  /// Of the signature, as findings name it.
  var signature: String { "\(name).sig" }
  private let name: String
  var signers: String?
  /// Which issue the settings make.
  var current = SignedIssue(pollingDay: "2024-07-04", number: 2)

  init(as name: String = Manifest.name) throws {
    self.name = name
    disk = try TemporaryFolder()
    key = try SigningKey("key", in: disk)
    signers = disk("signers")
    try disk.write(try key.line(for: "packs@council.example"), to: "signers")
    try issue("2")
  }

  /// Writes a manifest of an issue, and signs it.
  ///
  /// - Parameter number: as it stands there; `nil` for a manifest without.
  func issue(_ number: String?, pollingDay: String = "2024-07-04") throws {
    let issue = number.map { "\"issue\":\($0)," } ?? ""
    try disk.write(
      """
      {"format":1,"election":"Test","polling-day":"\(pollingDay)","sample":true,\(issue)"inputs":"0",
       "files":[],"packs":[]}
      """, to: "Output/\(name)")
    try key.sign(manifest)
  }

  func sign(for namespace: String) throws { try key.sign(manifest, for: namespace) }

  /// Changes what the signature says of itself.
  func renameNamespace(_ old: String, to new: String) throws {
    var lines = try disk.text("Output/\(signature)").split(separator: "\n").map(String.init)
    let data = try #require(Data(base64Encoded: lines[1..<lines.count - 1].joined()))
    let place = try #require(data.firstRange(of: Data(old.utf8)))
    var forged = data
    forged.replaceSubrange(place, with: Data(new.utf8))
    lines[1..<lines.count - 1] = [forged.base64EncodedString()]
    try disk.write(lines.joined(separator: "\n") + "\n", to: "Output/\(signature)")
  }

  func edit(_ old: String, _ new: String) throws {
    let text = try disk.text("Output/\(name)")
    try #require(text.contains(old))
    try disk.write(text.replacing(old, with: new), to: "Output/\(name)")
  }

  func check() throws -> SignatureProof.Result {
    try SignatureProof(of: disk("Output"), signers: signers).check(current: current)
  }
}
