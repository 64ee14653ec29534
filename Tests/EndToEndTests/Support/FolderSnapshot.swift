import Foundation
import TestSupport

/// All that a folder holds, byte for byte.
struct FolderSnapshot: Equatable {
  enum Entry: Equatable {
    case file(Data)
    case link(String)

    var isLink: Bool { if case .link = self { true } else { false } }
  }

  let entries: [String: Entry]

  init(_ folder: String) throws {
    var entries: [String: Entry] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let file = "\(folder)/\(path)"
      // Not FileManager's attributes: they look up the owner's name, for each of 1,347 files.
      var status = stat()
      guard lstat(file, &status) == 0 else { throw CocoaError(.fileReadNoSuchFile) }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: continue
      case S_IFLNK:
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: file)
        entries[path] = .link(target)
      default: entries[path] = .file(try Data(contentsOf: URL(filePath: file)))
      }
    }
    self.entries = entries
  }

  var paths: Set<String> { Set(entries.keys) }

  subscript(path: String) -> Entry? { entries[path] }

  func text(_ path: String) -> String? {
    guard case .file(let data)? = entries[path] else { return nil }
    return String(decoding: data, as: UTF8.self)
  }

  /// The paths that differ, or stand in only one of the two: what a failed comparison should show.
  func differences(from other: FolderSnapshot) -> [String] {
    paths.union(other.paths).filter { self[$0] != other[$0] }.sorted()
  }
}
