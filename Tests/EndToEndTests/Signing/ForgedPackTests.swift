import Foundation
import TestSupport
import Testing

/// `briefing verify --signers` tells a forged pack from a genuine one, and says how.
@Suite(.runsPrograms) struct ForgedPackTests {
  private static let page = "packs/bryn-test/index.html"

  @Test func isKnownByItsManifestWhenADigitWasChanged() throws {
    let signed = try SignedProject.signed()
    try signed.project.replace("01632 960001", with: "01632 960002", in: "Output/\(Self.page)")
    let outcome = try signed.verify()
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("\(Self.page): error: its SHA-256 is '"))
    #expect(outcome.errors.contains("[changed-file]"))
    #expect(try signed.findings() == [])
  }

  @Test func isKnownByItsSignatureWhenTheManifestWasMadeToMatch() throws {
    let signed = try SignedProject.signed()
    try signed.project.forge("01632 960001", as: "01632 960002", in: Self.page)
    #expect(try signed.findings() == ["broken-signature"])
  }

  /// Signed again, by somebody who has another key.
  @Test func isKnownByItsKey() throws {
    let signed = try SignedProject.signed()
    try signed.project.forge("01632 960001", as: "01632 960002", in: Self.page)
    let other = try SigningKey("other", in: signed.project.folder)
    #expect(try signed.sign(with: other.path).exitCode == 0)
    #expect(try signed.findings() == ["unknown-signer"])
  }

  /// The right key, for something else.
  @Test func isKnownByWhatItWasSignedFor() throws {
    let signed = try SignedProject.signed()
    try signed.key.sign("\(signed.project.path)/Output/manifest.json", for: "file")
    #expect(try signed.findings() == ["wrong-namespace"])
    #expect(try signed.verify().errors.contains("made for 'file', and not for 'briefing'"))
  }

  @Test func isKnownByTheSignatureThatItLacks() throws {
    let signed = try SignedProject.signed()
    try signed.project.folder.remove("project/Output/manifest.json.sig")
    #expect(try signed.findings() == ["unsigned-output"])
  }

  @Test func isKnownWhenItIsOlderThanItSeems() throws {
    let signed = try SignedProject.signed()
    try signed.project.replace("  number: 2", with: "  number: 3", in: "Content/briefing.yml")
    let outcome = try signed.verify()
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.errors.contains(
        "manifest.json: error: the output is issue 2, and the settings say 3: that it was signed does not make it the current one [older-issue]"
      ))
    // Also when somebody has written the new number into it.
    try signed.project.forgeManifest("\"issue\": 2", as: "\"issue\": 3")
    #expect(try signed.findings() == ["broken-signature"])
  }

  /// Silence would look like a good signature.
  @Test func isNotCheckedUnlessSomebodyAsks() throws {
    let signed = try SignedProject.signed()
    for _ in 0..<2 {
      let outcome = try signed.project.run("verify")
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors.contains("manifest.json.sig: warning: the signature was not checked"))
      #expect(outcome.errors.contains("[unchecked-signature]"))
      #expect(!outcome.errors.contains("signed by"))
      try signed.project.write("rubbish", to: "Output/manifest.json.sig")
    }
  }

  @Test func isNotProvedByAFileThatNobodyCanRead() throws {
    let signed = try SignedProject.signed()
    try signed.project.folder.remove("signers")
    #expect(try signed.findings() == ["unreadable-signers"])
  }

  /// Each pack is looked at with the signature that all have.
  @Test func isKnownAmongThoseThatAreLookedAt() throws {
    let signed = try SignedProject.signed()
    #expect(try signed.verify("--only", "glen-test").errors.contains("signed by 'packs@council"))
    try signed.project.forge("01632 960001", as: "01632 960002", in: Self.page)
    let outcome = try signed.verify("--only", "glen-test")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[broken-signature]"))
  }
}
