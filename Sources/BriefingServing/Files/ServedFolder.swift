internal import BriefingDiagnostics
internal import CSystemCalls

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One generation of the output folder: finds the file that a path asks for, and nothing outside.
final class ServedFolder: Sendable {
  private let path: String
  private let descriptor: Int32
  private let device: dev_t
  private let inode: ino_t

  /// What stands at a path.
  enum Found: ~Copyable {
    case file(ServedFile, name: String)
    /// A folder with an index page, asked for without the slash that its relative links need.
    case folderWithoutSlash
    /// Nothing that may be served.
    case nothing
  }

  /// Nil when no folder stands at the path.
  init?(path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var status = stat()
    if descriptor >= 0, fstat(descriptor, &status) != 0 { status = stat() }
    (device, inode) = (status.st_dev, status.st_ino)
    guard descriptor >= 0 else {
      if OutputFolder.meansAbsent(errno) { return nil }
      throw SystemFailure(action: "cannot open '\(path)'", errno: errno)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func `is`(_ status: stat) -> Bool {
    status.st_ino == inode && status.st_dev == device
  }

  func find(_ request: RequestPath) throws -> Found {
    if !request.endsInSlash, let file = try openFile(request.relative) {
      return .file(file, name: request.relative)
    }
    let indexPage = request.relative.isEmpty ? "index.html" : request.relative + "/index.html"
    guard let index = try openFile(indexPage) else { return .nothing }
    return request.endsInSlash ? .file(index, name: "index.html") : .folderWithoutSlash
  }

  /// Opens a regular file, or nil when none may be served at this path.
  ///
  /// - Parameter relative: Names as ``RequestPath`` has judged them.
  func openFile(_ relative: String) throws -> ServedFile? {
    var opened = briefing_open_beneath(descriptor, relative)
    if opened < 0, errno == ELOOP, let target = resolve(relative) {
      opened = briefing_open_beneath(descriptor, target)
    }
    guard opened >= 0 else {
      // ENXIO: a socket, which can't be opened at all.
      if OutputFolder.meansAbsent(errno) || errno == ENXIO { return nil }
      if errno == EMFILE || errno == ENFILE { throw OpenFileLimit.Reached() }
      throw SystemFailure(action: "cannot open '\(path)/\(relative)'", errno: errno)
    }
    return try ServedFile(OpenFile(descriptor: opened), folder: path, name: relative)
  }

  /// Where a path with symbolic links leads to. It may lead elsewhere within the folder, but neither
  /// out of it nor to a hidden file; what is found is opened as a path without links, and so is in the
  /// folder even if somebody changes it meanwhile.
  private func resolve(_ relative: String) -> String? {
    guard let root = Self.realPath(path), let target = Self.realPath(path + "/" + relative) else {
      errno = ELOOP
      return nil
    }
    // Bytes, not characters: a String's own prefix would match across equivalent spellings.
    let inside = (root == "/" ? root : root + "/").utf8
    let below = target.utf8.dropFirst(inside.count)
    guard target.utf8.starts(with: inside),
      below.split(separator: UInt8(ascii: "/")).allSatisfy({ $0.first != UInt8(ascii: ".") })
    else {
      errno = ELOOP
      return nil
    }
    return String(Substring(below))
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}
