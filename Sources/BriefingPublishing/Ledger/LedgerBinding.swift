internal import BriefingDisk

/// What a ledger is true for: one program, one file system, one manifest, until the machine stops.
struct LedgerBinding: Sendable {
  static let length = 64

  private let circumstances: String

  /// - Returns: `nil` where the system does not say which program runs, and since when it runs itself.
  init?() {
    // Nothing is synced: after a crash of the machine files and their times may not belong together.
    guard let code = LoadedCode.description(),
      let boot = try? FileReader.read("/proc/sys/kernel/random/boot_id")
    else { return nil }
    circumstances = "briefing ledger 1\n\(code)\n\(String(decoding: boot, as: UTF8.self))\n"
  }

  /// - Parameters:
  ///   - manifest: its digest.
  ///   - device: the number of the file system's device.
  func bytes(manifest: String, device: UInt64) -> [UInt8] {
    Array(Digest.sha256(Array("\(circumstances)\(device)\n\(manifest)".utf8)).utf8)
  }
}
