internal import BriefingDisk

/// What a ledger is true for: one program, one file system, one manifest, until the machine stops.
struct LedgerBinding: Sendable {
  static let length = 64

  private let circumstances: String

  /// - Parameter device: the number of the file system's device.
  /// - Returns: `nil` where the system does not say which program runs.
  init?(device: UInt64) {
    // Nothing is synced: after a crash of the machine files and their times may not belong together.
    guard let code = LoadedCode.description(),
      let boot = try? FileReader.read("/proc/sys/kernel/random/boot_id")
    else { return nil }
    circumstances =
      "briefing ledger 1\n\(device)\n\(code)\n\(String(decoding: boot, as: UTF8.self))\n"
  }

  /// - Parameter manifest: its digest.
  func bytes(manifest: String) -> [UInt8] {
    Array(Digest.sha256(Array("\(circumstances)\(manifest)".utf8)).utf8)
  }
}
