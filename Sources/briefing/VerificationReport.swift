internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput
internal import BriefingSigning
internal import BriefingVerifying

/// What `verify` found and how much it looked at, for people and for machines.
struct VerificationReport: Encodable {
  let summary: Summary
  let findings: [Entry]
  private let lines: [String]

  struct Summary: Encodable {
    let folder: String
    let packs: Int
    let files: Int
    /// That were made again and compared.
    let bytes: Int
    /// That were read and held against the content: words, links, contacts.
    let facts: Int
    let errors: Int
    let warnings: Int
    /// Whose good signature the manifest has, when that was asked.
    let signer: Signer?
  }

  struct Entry: Encodable {
    let id: String
    let severity: String
    let path: String
    let message: String
    let help: String
  }

  enum CodingKeys: CodingKey {
    case summary, findings
  }

  init(
    _ findings: [VerificationFinding], folder: String, packs: Int, files: Int, bytes: Int,
    facts: Int, signer: Signer?
  ) {
    let errors = findings.count { $0.severity == .error }
    summary = Summary(
      folder: folder, packs: packs, files: files, bytes: bytes, facts: facts, errors: errors,
      warnings: findings.count - errors, signer: signer)
    self.findings = findings.map {
      Entry(
        id: $0.check.id, severity: $0.severity.rawValue, path: $0.path, message: $0.message,
        help: $0.help)
    }
    lines = findings.map(\.description)
  }

  func write() {
    for line in lines { StandardError.write(line) }
    StandardError.write(
      "\(summary.folder): \(summary.packs.counted("pack")), \(summary.files.counted("file")): "
        + "\(summary.errors.counted("error")) and \(summary.warnings.counted("warning")); "
        + "\(summary.bytes.grouped) bytes and \(summary.facts.grouped) facts were compared")
    if let signer = summary.signer {
      StandardError.write(
        "\(summary.folder): signed by '\(signer.principal)' with \(signer.key)".printable)
    }
  }
}
