import BriefingDiagnostics
import BriefingOutput
import BriefingSigning
import TestSupport
import Testing

@testable import BriefingSigning

/// Each check has a folder with one fault, and finds it and nothing else.
struct SignatureCheckTests {
  @Test(arguments: SignatureProof.checks)
  func findsItsFault(check: Check) throws {
    let faults = Self.faults.filter { $0.check == check }
    try #require(!faults.isEmpty)
    for fault in faults {
      var folder = try SignedFolder()
      try fault.plant(&folder)
      let result = try folder.check()
      #expect(result.findings.map(\.check) == [check])
      let message = try #require(result.findings.first?.message)
      #expect(message.contains(fault.words), "\(message)")
      #expect((result.signer == nil) == (check != .olderIssue))
    }
  }

  private typealias Fault = (
    check: Check, words: String, plant: @Sendable (inout SignedFolder) throws -> Void
  )

  private static let faults: [Fault] = [
    (.unsignedOutput, "not signed", { try $0.disk.remove("Output/\($0.signature)") }),
    (.uncheckedSignature, "was not checked", { $0.signers = nil }),
    (.brokenSignature, "does not match", { try $0.edit("\"Test\"", "\"Best\"") }),
    (.brokenSignature, "does not match", { try $0.edit("{", " {") }),
    (.brokenSignature, "no signature", { try $0.disk.write("x", to: "Output/\($0.signature)") }),
    (.brokenSignature, "no signature", { try $0.disk.write("", to: "Output/\($0.signature)") }),
    (
      .brokenSignature, "no signature",
      {
        try $0.disk.remove("Output/\($0.signature)")
        try $0.disk.makeFolder("Output/\($0.signature)")
      }
    ),
    // The namespace is part of what is signed.
    (
      .brokenSignature, "does not match",
      {
        try $0.sign(for: "somewhat")
        try $0.renameNamespace("somewhat", to: "briefing")
      }
    ),
    (.wrongNamespace, "made for 'git'", { try $0.sign(for: "git") }),
    (
      .unknownSigner, "nobody may sign with its key, ED25519 key SHA256:",
      { try SigningKey("other", in: $0.disk).sign($0.manifest) }
    ),
    (
      .unknownSigner, "not permitted",
      {
        try $0.disk.write(
          $0.key.line(for: "packs@council.example", options: "namespaces=\"git\""), to: "signers")
      }
    ),
    (
      .unknownSigner, "expired",
      {
        try $0.disk.write(
          $0.key.line(for: "packs@council.example", options: "valid-before=\"20200101\""),
          to: "signers")
      }
    ),
    // A public key alone names nobody.
    (.unknownSigner, "key.pub:1: ", { $0.signers = $0.key.publicPath }),
    (.unreadableSigners, "no such file", { $0.signers = $0.disk("nowhere") }),
    (.unreadableSigners, "it is a folder", { $0.signers = $0.disk("Output") }),
    (.unreadableSigners, "it names nobody", { try $0.disk.write("# me\n\n", to: "signers") }),
    (.olderIssue, "is issue 1, and the settings say 2", { try $0.issue("1") }),
    (.olderIssue, "no number of an issue", { try $0.issue(nil) }),
    (.olderIssue, "poll of 2019-12-12", { try $0.issue("9", pollingDay: "2019-12-12") }),
  ]
}
