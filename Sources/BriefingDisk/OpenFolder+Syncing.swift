package import BriefingDiagnostics
internal import CSystemCalls

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension OpenFolder {
  /// Brings all that was written into the folder to the disk: what a power cut after this leaves is
  /// whole. One call for the file system is a small part of what one for each of 4,000 files takes.
  package func bringToDisk() throws(SystemFailure) {
    if briefing_sync_file_system(descriptor) == 0 { return }
    guard errno == ENOSYS else { throw syncFailure("", errno) }
    var waiting = [""]
    while let folder = waiting.popLast() {
      for entry in try entries(of: folder) {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        switch entry.kind {
        case .folder: waiting.append(path)
        case .file: try sync(path)
        case .symbolicLink, .other: break
        }
      }
      try sync(folder)
    }
  }

  /// Brings the names in the folder to the disk.
  package func bringNamesToDisk() throws(SystemFailure) {
    try sync("")
  }

  private func sync(_ path: String) throws(SystemFailure) {
    let file = openat(descriptor, path.isEmpty ? "." : path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw syncFailure(path, errno) }
    defer { _ = systemClose(file) }
    // Some file systems can't bring a folder to the disk, and say EINVAL.
    guard fsync(file) == 0 || errno == EINVAL else { throw syncFailure(path, errno) }
  }

  private func syncFailure(_ path: String, _ code: Int32) -> SystemFailure {
    SystemFailure(action: "cannot bring '\(place(path))' to the disk", errno: code)
  }
}
