import Foundation
import TestSupport
import Testing

/// `briefing sign`, and what becomes of a signature.
@Suite(.runsPrograms) struct SigningTests {
  @Test(arguments: [false, true])
  func signsTheManifestWhereverItIs(isHidden: Bool) throws {
    let signed = try SignedProject(isHidden: isHidden)
    let before = try signed.project.output
    let outcome = try signed.sign()
    let name = isHidden ? ".manifest.json.sig" : "manifest.json.sig"
    #expect(outcome.exitCode == 0 && outcome.errors == "")
    #expect(outcome.output == "\(signed.project.path)/Output/\(name): signs 6 packs, 49 files\n")
    #expect(try signed.project.output.differences(from: before) == [name])
    let verified = try signed.verify()
    #expect(verified.exitCode == 0)
    #expect(verified.errors.contains(": 0 errors and 0 warnings; "))
    #expect(
      try verified.errors.contains(
        Regex(": signed by 'packs@council.example' with ED25519 key SHA256:[A-Za-z0-9+/]{43}\n")))
  }

  /// As the guide shows it to those who have no `briefing`.
  @Test func makesWhatIsCheckedByHand() throws {
    let signed = try SignedProject.signed()
    let outcome = try BriefingProcess.shell(
      "ssh-keygen -Y verify -f \"$1\" -I packs@council.example -n briefing -s \"$2.sig\" <\"$2\" >&2",
      signed.signers, "\(signed.project.path)/Output/manifest.json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test func isCheckedWhenItWasMadeByHand() throws {
    let signed = try SignedProject()
    try signed.key.sign("\(signed.project.path)/Output/manifest.json")
    #expect(try signed.verify().exitCode == 0)
  }

  @Test func isWrittenForMachines() throws {
    struct Report: Decodable {
      struct Summary: Decodable { let signer: Signer? }
      struct Signer: Decodable { let principal, key: String }
      let summary: Summary
    }
    let signed = try SignedProject.signed()
    let output = try signed.verify("--format", "json").output
    let report = try JSONDecoder().decode(Report.self, from: Data(output.utf8))
    #expect(report.summary.signer?.principal == "packs@council.example")
    #expect(report.summary.signer?.key.hasPrefix("ED25519 key SHA256:") == true)
    let unasked = try signed.project.run("verify", "--format", "json").output
    let other = try JSONDecoder().decode(Report.self, from: Data(unasked.utf8))
    #expect(other.summary.signer == nil)
  }

  /// The next output is another one, and nobody has signed it.
  @Test(arguments: [[], ["--only", "glen-test"]], [false, true])
  func goesWithTheOutputThatWasSigned(options: [String], isHidden: Bool) throws {
    let signed = try SignedProject.signed(isHidden: isHidden)
    let project = signed.project
    let outcome = try project.run("generate", options)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("The last output was signed, and this one is not"))
    #expect(try project.output.paths.allSatisfy { !$0.hasSuffix(".sig") })
    #expect(try signed.findings() == ["unsigned-output"])
    #expect(try !project.run("generate").errors.contains("The last output was signed"))
    #expect(try project.debris.sorted() == ["key", "key.pub", "signers"])
  }

  /// Nor does one stay behind when the manifest changes its name.
  @Test func goesWhenTheManifestIsHidden() throws {
    let signed = try SignedProject.signed()
    try signed.project.replace(
      "site:", with: "site:\n  manifest: hidden", in: "Content/briefing.yml")
    #expect(try signed.project.run("generate").exitCode == 0)
    #expect(try signed.project.output.paths.allSatisfy { !$0.hasSuffix(".sig") })
  }

  /// A second one takes its place.
  @Test func canBeMadeAgain() throws {
    let signed = try SignedProject.signed()
    let other = try SigningKey("other", in: signed.project.folder)
    #expect(try signed.sign(with: other.path).exitCode == 0)
    #expect(try signed.findings() == ["unknown-signer"])
    #expect(try signed.sign().exitCode == 0)
    #expect(try signed.verify().exitCode == 0)
  }

  @Test func isNotGivenToWhatWasChanged() throws {
    let signed = try SignedProject()
    try signed.project.replace(
      "01632 960001", with: "01632 960002", in: "Output/packs/bryn-test/pack.txt")
    let outcome = try signed.sign()
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("packs/bryn-test/pack.txt: error: its SHA-256 is "))
    #expect(outcome.errors.hasSuffix("\n1 error: nothing was signed\n"))
    #expect(!signed.project.folder.exists("project/Output/manifest.json.sig"))
  }

  @Test func isNotGivenToNothing() throws {
    let signed = try SignedProject()
    let outcome = try signed.project.run(
      "sign", "--key", signed.key.path, "--output", signed.project.folder("none"))
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[no-manifest]"))
  }

  /// A site's own file is no fault, but nobody has signed it.
  @Test func saysWhatItDoesNotSign() throws {
    let signed = try SignedProject()
    try signed.project.write("packs.example", to: "Output/CNAME")
    let outcome = try signed.sign()
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("CNAME: warning: the manifest does not list the file"))
  }

  @Test(arguments: [false, true])
  func isServedUnlessTheManifestIsHidden(isHidden: Bool) async throws {
    let signed = try SignedProject.signed(isHidden: isHidden)
    let server = try signed.project.start("serve", "--port", "0")
    let client = HTTPClient(port: try server.port)
    let answer = try await client.get("/manifest.json.sig")
    #expect(answer.status == (isHidden ? 404 : 200))
    if !isHidden { #expect(answer.field("Content-Type") == "text/plain; charset=utf-8") }
    #expect(try await client.get("/.manifest.json.sig").status == 404)
    server.send(SIGTERM)
    #expect(try server.wait().exitCode == 0)
  }
}
