import BriefingDiagnostics
import BriefingOutput
import BriefingSigning
import TestSupport
import Testing

@testable import BriefingSigning

/// What a good signature says, and that no other passes for one.
struct SignatureProofTests {
  @Test(arguments: Manifest.names)
  func saysWhoSigned(name: String) throws {
    let result = try SignedFolder(as: name).check()
    #expect(result.findings.map(\.description) == [])
    #expect(result.signer?.principal == "packs@council.example")
    #expect(result.signer?.key.hasPrefix("ED25519 key SHA256:") == true)
  }

  @Test func findsTheSignerAmongOthers() throws {
    let folder = try SignedFolder()
    let other = try SigningKey("other", in: folder.disk).line(for: "other@council.example")
    let own = try folder.disk.text("signers")
    try folder.disk.write("# who may sign\n\(other)rubbish\n\(own)\(other)", to: "signers")
    #expect(try folder.check().signer?.principal == "packs@council.example")
  }

  /// A name decides nothing: it is the key that signs.
  @Test func isNotTakenInByAName() throws {
    let folder = try SignedFolder()
    try SigningKey("other", in: folder.disk).sign(folder.manifest)
    try folder.disk.write(folder.key.line(for: "*"), to: "signers")
    #expect(try folder.check().findings.map(\.check) == [.unknownSigner])
  }

  /// The signature of what hides the manifest is hidden, too.
  @Test func knowsNoSignatureOfAnotherName() throws {
    let folder = try SignedFolder(as: Manifest.hiddenName)
    try folder.disk.move("Output/.manifest.json.sig", to: "Output/manifest.json.sig")
    let result = try folder.check()
    #expect(result.findings.map(\.path) == [".manifest.json.sig"])
    #expect(result.findings.map(\.check) == [.unsignedOutput])
  }

  @Test func saysNothingWhereNothingIsAskedAndNothingIsSigned() throws {
    var folder = try SignedFolder()
    folder.signers = nil
    try folder.disk.remove("Output/\(folder.signature)")
    #expect(try folder.check().findings == [])
  }

  /// A number of the issue that nobody counts tells nothing.
  @Test(arguments: [("3", 2), ("2", 2), ("1", nil), (nil, nil)] as [(String?, Int?)])
  func findsNothingOlderInANewerIssue(number: String?, current: Int?) throws {
    var folder = try SignedFolder()
    try folder.issue(number)
    folder.current = SignedIssue(pollingDay: "2024-07-04", number: current)
    #expect(try folder.check().findings == [])
  }

  @Test func speaksInTheHousesStyle() throws {
    var folder = try SignedFolder()
    try folder.issue("1")
    try folder.edit("\"Test\"", "\"Best\"")
    folder.signers = folder.disk("no\u{1B}where")
    let findings = try folder.check().findings
    #expect(Set(findings.map(\.check)) == [.olderIssue, .unreadableSigners, .brokenSignature])
    for finding in findings {
      #expect(finding.message.first?.isUppercase == false && !finding.message.hasSuffix("."))
      #expect(!finding.help.isEmpty && !finding.help.hasSuffix("."))
      #expect(finding.description.split(separator: "\n").count == 2)
      #expect(!finding.description.unicodeScalars.contains("\u{1B}"))
    }
  }
}
