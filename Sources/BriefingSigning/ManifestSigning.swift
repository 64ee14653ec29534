internal import BriefingDiagnostics
internal import BriefingDisk
package import BriefingOutput

/// Signs a manifest, and so every file whose SHA-256 it holds.
package struct ManifestSigning: Sendable {
  private let folder: String
  private let manifest: Manifest.Stored

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - manifest: as it was before its files were looked at.
  package init(_ manifest: Manifest.Stored, in folder: String) {
    self.folder = folder
    self.manifest = manifest
  }

  /// Puts the signature in the place of one that may be there, when it is whole.
  ///
  /// - Parameter key: a file with a private key, or with the public key of one that an agent holds; it is
  ///   opened by `ssh-keygen` alone.
  /// - Returns: where the signature is.
  /// - Throws: `SystemFailure`, or `Interruption`; a signature that was there stays then.
  package func sign(with key: String) throws -> String {
    let action = "cannot sign '\(folder)/\(manifest.name)'".printable
    let keygen = try SSHKeygen(for: action)
    defer { keygen.clear() }
    // A copy: `ssh-keygen` would ask whether to overwrite a signature, and would not write it whole.
    let copy = try keygen.lay(manifest.bytes, as: Manifest.name)
    let answer = try keygen.run("sign", ["-f", key, "-n", SSHKeygen.namespace, copy])
    guard answer.isGood else {
      throw SystemFailure(
        action: action, reason: "ssh-keygen says: \(answer.words)".printable,
        help: "--key takes a private key, or a public key whose private key an agent holds")
    }
    guard let signature = try FileReader.read(Manifest.signatureName(of: copy)) else {
      throw SystemFailure(
        action: action, reason: "ssh-keygen wrote no signature",
        help: "try it by hand: ssh-keygen -Y sign -n \(SSHKeygen.namespace) -f KEY FILE")
    }
    // Somebody may have had to type a passphrase meanwhile.
    guard case .manifest(let now) = try Manifest.stored(in: folder), now == manifest else {
      throw SystemFailure(
        action: action, reason: "it was changed meanwhile",
        help: "run briefing sign again, when briefing generate has finished")
    }
    let name = Manifest.signatureName(of: manifest.name)
    try WholeFile.replace(name, in: folder, with: signature)
    return "\(folder)/\(name)"
  }
}
