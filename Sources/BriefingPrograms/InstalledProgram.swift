internal import BriefingDisk
internal import FoundationEssentials

/// Finds programs that are installed.
package enum InstalledProgram {
  /// - Parameters:
  ///   - names: the most wanted first; one with a `/` in it is a path.
  ///   - path: the folders in which the system looks for programs, with `:` between them; `nil` for
  ///     those of the environment.
  /// - Returns: the path of the first that is there, with a `/` in it.
  package static func find(_ names: [String], on path: String? = nil) -> String? {
    let path = path ?? ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init)
    return names.lazy
      .flatMap { name in name.contains("/") ? [name] : folders.map { "\($0)/\(name)" } }
      .first(where: FileStatus.isProgram)
  }
}
