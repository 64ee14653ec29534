import Foundation
import TestSupport

/// A shell in a mount namespace of its own: what it mounts vanishes with it.
enum Mounting {
  /// As root, or where the kernel lets everybody be root in a namespace of their own.
  private static let ways = [["--mount"], ["--user", "--map-root-user", "--mount"]]

  private static let way: [String]? = ways.first { way in
    let probe = ["unshare"] + way + ["sh", "-c", "mount -t tmpfs none /mnt"]
    let process = try? BriefingProcess("/usr/bin/env", probe)
    return (try? process?.wait().exitCode) == 0
  }

  static var isPermitted: Bool { way != nil }

  /// Whether a file can be mounted as the disk that it is the image of, which only root can.
  static let isPermittedForImages: Bool = {
    guard isPermitted, let folder = try? TemporaryFolder() else { return false }
    let probe = try? run(
      #"cd "$1" && truncate -s 2M image && mkfs.ext4 -q -F image && mkdir disk && mount -o loop image disk"#,
      folder.path)
    return probe?.exitCode == 0
  }()

  /// - Parameter script: `$0` is the binary, `$1` and so on are the arguments.
  static func run(_ script: String, _ arguments: String...) throws -> BriefingProcess.Outcome {
    let command = ["unshare"] + (way ?? []) + ["sh", "-c", script, try BriefingProcess.binary()]
    return try BriefingProcess("/usr/bin/env", command + arguments).wait()
  }
}
