/// A ledger as the last run left it, before anybody knows whether it speaks of what stands.
struct KeptLedger: Sendable {
  private let bytes: [UInt8]
  private let binding: LedgerBinding

  /// - Returns: `nil` when either is missing.
  init?(_ bytes: [UInt8]?, binding: LedgerBinding?) {
    guard let bytes, let binding else { return nil }
    self.bytes = bytes
    self.binding = binding
  }

  /// - Parameter manifest: of the output that stands; `nil` when nothing in it proves anything.
  func ledger(of manifest: ManifestText?, in output: StampReader) -> Ledger? {
    guard let manifest else { return nil }
    let head = binding.bytes(manifest: manifest.digest, device: output.device)
    return Ledger(bytes, of: manifest, binding: head)
  }
}
