package import BriefingDiagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder's listing.
package enum Directory {
  /// The names in a folder without `.` and `..`, sorted, so that nothing depends on the order in
  /// which a file system keeps them; `nil` when there is no such folder.
  package static func names(in path: String) throws(SystemFailure) -> [String]? {
    guard let directory = opendir(path) else {
      if errno == ENOENT { return nil }
      throw SystemFailure(action: "cannot read the folder '\(path)'", errno: errno)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else {
      throw SystemFailure(action: "cannot read the folder '\(path)'", errno: errno)
    }
    return names.sorted()
  }
}
