package import BriefingDiagnostics
internal import BriefingDisk

/// What the file system says of all that a run may read: the same, as long as nobody has changed it.
///
/// To ask costs a hundredth of what reading does, and works where no file system tells of its changes.
package struct SourceStamp: Sendable, Equatable {
  private var entries: [String: FileStamp] = [:]

  package static func take(project: String) throws(SystemFailure) -> SourceStamp {
    var stamp = SourceStamp()
    for folder in SourceTree.folders {
      try stamp.take(folder, in: project, depth: 0)
    }
    return stamp
  }

  /// The paths of what is there as it was.
  package func unchanged(since last: SourceStamp?) -> Set<String> {
    Set(entries.keys.filter { last?.entries[$0] == entries[$0] })
  }

  private mutating func take(_ path: String, in project: String, depth: Int) throws(SystemFailure) {
    let place = "\(project)/\(path)"
    guard entries.count < Bounds.files, depth <= Bounds.folderDepth,
      let stamp = try FileStamp.following(place)
    else { return }
    entries[path] = stamp
    guard stamp.status.kind == .folder else { return }
    for name in try Directory.names(in: place) ?? [] where !SourceTree.isAside(name) {
      try take("\(path)/\(name)", in: project, depth: depth + 1)
    }
  }
}
