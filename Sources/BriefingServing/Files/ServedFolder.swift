internal import BriefingDisk
internal import BriefingForms

/// One generation of the output folder: finds the file that a path asks for, and nothing outside.
final class ServedFolder: Sendable {
  let identity: FileStatus.Identity
  /// Whether its packs are found by their links alone.
  let isPrivate: Bool
  private let folder: OpenFolder

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
    guard let folder = try OpenFolder.following(path) else { return nil }
    do {
      identity = try folder.status().identity
      isPrivate = try folder.status(of: OutputLayout.privatePacks)?.kind == .folder
    } catch {
      folder.close()
      throw error
    }
    self.folder = folder
  }

  deinit { folder.close() }

  func find(_ request: RequestPath) throws -> Found {
    if !request.endsInSlash, let file = try openFile(request.relative) {
      return .file(file, name: request.relative)
    }
    let indexPage =
      request.relative.isEmpty ? OutputLayout.index : "\(request.relative)/\(OutputLayout.index)"
    guard let index = try openFile(indexPage) else { return .nothing }
    return request.endsInSlash ? .file(index, name: OutputLayout.index) : .folderWithoutSlash
  }

  /// Opens a regular file, or nil when none may be served at this path.
  ///
  /// - Parameter relative: Names as ``RequestPath`` has judged them.
  func openFile(_ relative: String) throws -> ServedFile? {
    switch try folder.openBeneath(relative) {
    case .linked:
      guard let target = resolve(relative) else { return nil }
      return try served(folder.openBeneath(target), as: relative)
    case let opening: return try served(opening, as: relative)
    }
  }

  private func served(
    _ opening: consuming OpenFolder.Opening, as name: String
  ) throws -> ServedFile? {
    switch consume opening {
    case .opened(let file): return try ServedFile(file, folder: folder.path, name: name)
    case .absent: return nil
    // By now somebody has changed what was found.
    case .linked: return nil
    case .refused: throw OpenFileLimit.Reached()
    }
  }

  /// Where a path with symbolic links leads to. It may lead elsewhere within the folder, but neither
  /// out of it nor to a hidden file; what is found is opened as a path without links, and so is in the
  /// folder even if somebody changes it meanwhile.
  private func resolve(_ relative: String) -> String? {
    guard let root = FolderPath.resolved(folder.path),
      let target = FolderPath.resolved("\(folder.path)/\(relative)")
    else { return nil }
    // Bytes, not characters: a String's own prefix would match across equivalent spellings.
    let inside = (root == "/" ? root : root + "/").utf8
    let below = target.utf8.dropFirst(inside.count)
    guard target.utf8.starts(with: inside),
      below.split(separator: UInt8(ascii: "/")).allSatisfy({ $0.first != UInt8(ascii: ".") })
    else { return nil }
    return String(Substring(below))
  }
}
