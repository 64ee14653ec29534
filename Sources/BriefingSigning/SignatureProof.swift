internal import BriefingDiagnostics
internal import BriefingDisk
package import BriefingOutput

/// Whether the manifest of an output is signed, and by whom. That the files are those that the manifest
/// lists, the verifier proves.
package struct SignatureProof: Sendable {
  private let folder: String
  private let signers: String?

  /// - Parameters:
  ///   - folder: the output folder.
  ///   - signers: a file that says who may sign, as `ssh-keygen` takes it (ALLOWED SIGNERS); `nil` when
  ///     nobody asked for the signature.
  package init(of folder: String, signers: String?) {
    self.folder = folder
    self.signers = signers
  }

  package struct Result: Sendable {
    package var findings: [VerificationFinding] = []
    /// `nil` unless the signature is good, and its maker among the signers.
    package var signer: Signer?
  }

  /// - Parameter current: the issue that the content makes.
  /// - Throws: `SystemFailure`, or `Interruption`.
  package func check(current: SignedIssue) throws -> Result {
    // Of a manifest that is no file the verifier says so.
    guard case .manifest(let manifest) = try Manifest.stored(in: folder) else { return Result() }
    let path = Manifest.signatureName(of: manifest.name)
    let status = try FileStatus.following("\(folder)/\(path)")
    guard let signers else {
      return Result(findings: status == nil ? [] : [.unchecked(path)])
    }
    var result = Result()
    result.findings += current.findings(of: manifest)
    let fault = Self.fault(of: signers)
    if let fault { result.findings.append(.unreadable(signers, fault, in: path)) }
    guard status != nil else {
      result.findings.append(.unsigned(path))
      return result
    }
    guard status?.kind == .file, let size = status?.size, size <= Self.most,
      let bytes = try FileReader.read("\(folder)/\(path)", atMost: Self.most),
      let envelope = SignatureEnvelope(bytes)
    else {
      result.findings.append(.noSignature(path))
      return result
    }
    guard envelope.namespace == SSHKeygen.namespace else {
      result.findings.append(.madeFor(envelope.namespace, in: path))
      return result
    }
    let keygen = try SSHKeygen(for: "cannot check the signature of '\(folder)'".printable)
    defer { keygen.clear() }
    let check = SignatureCheck(
      keygen: keygen, manifest: try keygen.lay(manifest.bytes, as: Manifest.name),
      signature: try keygen.lay(bytes, as: Manifest.signatureName(of: Manifest.name)))
    switch try check.check(fault == nil ? signers : nil) {
    case .broken(let words): result.findings.append(.broken(words, in: path))
    case .by(let signer): result.signer = signer
    case .stranger(let key, let words):
      // Nobody can be found in a file that can't be read.
      if fault == nil { result.findings.append(.stranger(key, to: signers, words, in: path)) }
    }
    return result
  }

  /// Of a signature, in bytes; one by a certificate of many names has a few thousand.
  private static let most = 1 << 20

  /// Why nobody can be found in a signers file.
  private static func fault(of signers: String) -> String? {
    do throws(SystemFailure) {
      guard let bytes = try FileReader.read(signers, atMost: Bounds.prose) else {
        return "it is a folder"
      }
      let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      let holdsKeys = lines.contains { line in
        line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
      }
      return holdsKeys ? nil : "it names nobody"
    } catch {
      return error.reason
    }
  }
}
