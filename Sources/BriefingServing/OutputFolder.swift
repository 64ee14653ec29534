internal import BriefingDiagnostics

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The folder that is served: finds the file that a path asks for, and nothing outside the folder.
struct OutputFolder: Sendable {
  let path: String

  /// What stands at a path.
  enum Found {
    case file(ServedFile, name: String)
    /// A folder with an index page, asked for without the slash that its relative links need.
    case folderWithoutSlash
  }

  /// Nil when nothing that may be served stands there.
  func find(_ request: RequestPath) throws -> Found? {
    let indexPage = request.names + ["index.html"]
    if request.endsInSlash {
      return try open(indexPage).map { .file($0, name: "index.html") }
    }
    if let file = try open(request.names), let name = request.names.last {
      return .file(file, name: name)
    }
    return try open(indexPage) == nil ? nil : .folderWithoutSlash
  }

  /// Opens a regular file by its names from the folder down.
  ///
  /// The path is resolved first, and then judged and opened in its resolved form: a symbolic link
  /// may lead elsewhere within the folder, but neither out of it nor to a hidden file.
  func open(_ names: [String]) throws -> ServedFile? {
    guard let root = try Self.resolve(path),
      let target = try Self.resolve(([root] + names).joined(separator: "/"))
    else { return nil }
    // Bytes, not characters: a String's own prefix would match across equivalent spellings.
    let inside = (root == "/" ? root : root + "/").utf8
    guard target.utf8.starts(with: inside) else { return nil }
    let below = target.utf8.dropFirst(inside.count).split(separator: UInt8(ascii: "/"))
    guard below.allSatisfy({ $0.first != UInt8(ascii: ".") }) else { return nil }
    return try ServedFile.open(resolvedPath: target)
  }

  /// The path without symbolic links, or nil if nothing is there.
  private static func resolve(_ path: String) throws -> String? {
    guard let resolved = realpath(path, nil) else {
      if meansAbsent(errno) { return nil }
      throw SystemFailure(
        action: "cannot look up \(path)", reason: String(cString: strerror(errno)))
    }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// Whether an error number says that the request names nothing, rather than that the machine
  /// failed to look.
  static func meansAbsent(_ code: Int32) -> Bool {
    [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(code)
  }
}
