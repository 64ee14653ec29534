import Foundation
import TestSupport
import Testing

/// A small project, a key for this test alone, and a file that says that it may sign.
struct SignedProject {
  let project: Project
  let key: SigningKey
  let signers: String

  /// - Parameter isHidden: whether readers are to see the manifest.
  init(isHidden: Bool = false, passphrase: String = "") throws {
    project = try Project.small()
    if isHidden {
      try project.replace("site:", with: "site:\n  manifest: hidden", in: "Content/briefing.yml")
    }
    key = try SigningKey("key", in: project.folder, passphrase: passphrase)
    signers = project.folder("signers")
    try project.folder.write(try key.line(for: "packs@council.example"), to: "signers")
    #expect(try project.run("generate", "--quiet").exitCode == 0)
  }

  /// With the packs signed.
  static func signed(isHidden: Bool = false) throws -> SignedProject {
    let made = try SignedProject(isHidden: isHidden)
    let outcome = try made.sign()
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return made
  }

  func sign(with key: String? = nil) throws -> BriefingProcess.Outcome {
    try project.run("sign", "--key", key ?? self.key.path)
  }

  func verify(_ options: String...) throws -> BriefingProcess.Outcome {
    try project.run("verify", ["--signers", signers] + options)
  }

  /// The ids of what `verify` finds about the signature.
  func findings() throws -> [String] {
    let outcome = try verify()
    #expect(outcome.exitCode == 1)
    #expect(!outcome.errors.contains(": signed by") || outcome.errors.contains("[changed-file]"))
    return outcome.errors.matches(of: /(?m)^\.?manifest\.json\.sig: error: .+ \[(.+)\]$/)
      .map { String($0.1) }
  }
}
