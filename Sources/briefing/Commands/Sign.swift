internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingSigning
internal import BriefingVerifying

struct Sign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sign the manifest, and so all files that it lists, with a key of OpenSSH's.",
    discussion: """
      Refuses an output in which a file is not as the manifest says; whether the packs are right, \
      verify proves. ssh-keygen signs, and may ask for the passphrase: briefing sees no key. The \
      signature goes beside the manifest, and the next generate takes it away.

      Example:
        briefing sign --key ~/.ssh/packs
        briefing verify --signers signers
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "The private key, or the public key of one that an agent holds.", valueName: "file"))
  var key: String

  @Option(
    help: ArgumentHelp(
      "What to sign. Default: Output, in the project's folder.", valueName: "folder"))
  var output: String?

  func run() async throws {
    let folder = output ?? options.output
    // Before the files are looked at: what is signed is what they were held against.
    let manifest = try Manifest.stored(in: folder)
    let proof = try await OutputIntegrity.check(folder, jobs: Machine.processors)
    for finding in proof.findings { StandardError.write(finding.description) }
    guard !proof.containsErrors, case .manifest(let manifest) = manifest else {
      let errors = proof.findings.count { $0.severity == .error }
      StandardError.write("\(errors.counted("error")): nothing was signed")
      throw ExitCode(1)
    }
    if StandardInput.isTerminal {
      StandardError.write(
        "ssh-keygen signs now: it may ask for a passphrase, or wait for the touch of a security key"
      )
    }
    let signature = try ManifestSigning(manifest, in: folder).sign(with: key)
    try StandardOutput.write(
      "\(signature): signs \(proof.packs.counted("pack")), \(proof.files.counted("file"))")
  }
}
