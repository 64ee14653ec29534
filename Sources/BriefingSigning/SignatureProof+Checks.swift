package import BriefingDiagnostics
internal import BriefingOutput

extension SignatureProof {
  /// What is found about a signature.
  package static let checks: [Check] = [
    .unsignedOutput, .uncheckedSignature, .brokenSignature, .wrongNamespace, .unknownSigner,
    .unreadableSigners, .olderIssue,
  ]
}

extension VerificationFinding {
  static func unsigned(_ path: String) -> VerificationFinding {
    VerificationFinding(
      .unsignedOutput, "the output is not signed", in: path,
      help: "sign it with briefing sign; if somebody has done that, ask where the signature went")
  }

  static func unchecked(_ path: String) -> VerificationFinding {
    VerificationFinding(
      .uncheckedSignature, "the signature was not checked", in: path,
      help: "name the file that says who may sign with --signers")
  }

  static func noSignature(_ path: String) -> VerificationFinding {
    VerificationFinding(.brokenSignature, "it is no signature of OpenSSH", in: path, help: again)
  }

  static func broken(_ words: String, in path: String) -> VerificationFinding {
    VerificationFinding(
      .brokenSignature,
      "it does not match the manifest, so one of the two was changed" + quoting(words), in: path,
      help: again)
  }

  static func madeFor(_ namespace: String, in path: String) -> VerificationFinding {
    VerificationFinding(
      .wrongNamespace,
      "the signature was made for '\(namespace)', and not for '\(SSHKeygen.namespace)'", in: path,
      help: "sign with briefing sign, or with ssh-keygen -Y sign -n \(SSHKeygen.namespace)")
  }

  static func stranger(
    _ key: String, to signers: String, _ words: String, in path: String
  ) -> VerificationFinding {
    VerificationFinding(
      .unknownSigner, "in '\(signers)' nobody may sign with its key, \(key)" + quoting(words),
      in: path,
      help: "do not publish the output, unless you have it from its owner that the key is theirs")
  }

  static func unreadable(
    _ signers: String, _ fault: String, in path: String
  ) -> VerificationFinding {
    VerificationFinding(
      .unreadableSigners, "the signers in '\(signers)' can't be read: \(fault)", in: path,
      help: "name a file with a line for each: a name, a blank, and what stands in their .pub file")
  }

  private static let again = "do not publish the output; run briefing generate, verify and sign"

  private static func quoting(_ words: String) -> String {
    words.isEmpty ? "" : "; ssh-keygen says: \(words)"
  }
}

extension Check {
  static let unsignedOutput = Check(
    "unsigned-output", .finished, for: .publisher,
    "a signature is asked for, and there is none",
    example: "`briefing generate` has made a new output since the last one was signed")

  static let uncheckedSignature = Check(
    "unchecked-signature", .finished, .warning, for: .publisher,
    "the output has a signature that was not asked for",
    example: "`briefing verify` without `--signers` beside a `manifest.json.sig`")

  static let brokenSignature = Check(
    "broken-signature", .finished, for: .publisher,
    "the signature does not match the manifest, or is none",
    example: "a number in a pack was changed, and `manifest.json` with it")

  static let wrongNamespace = Check(
    "wrong-namespace", .finished, for: .publisher, "the signature was made for something else",
    example: "`ssh-keygen -Y sign -n git`, where it has to be `-n briefing`")

  static let unknownSigner = Check(
    "unknown-signer", .finished, for: .publisher,
    "the signature is by a key that may not sign",
    example: "somebody who is not in the signers file signed a forged output")

  static let unreadableSigners = Check(
    "unreadable-signers", .finished, for: .publisher,
    "the file that says who may sign can't be read, or names nobody",
    example: "`--signers` names a file that is not there")

  static let olderIssue = Check(
    "older-issue", .finished, for: .publisher, "a signed output is of an earlier issue",
    example: "the packs of issue 1 with their good signature, and `number: 2` in the settings")
}
