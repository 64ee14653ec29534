package import BriefingDiagnostics
internal import BriefingDisk

/// Where the output goes, with symbolic links followed: the folder itself is exchanged, not the link
/// to it.
package struct OutputLocation: Sendable {
  let parent: String
  let name: String

  var path: String { parent == "/" ? "/\(name)" : "\(parent)/\(name)" }

  /// Finds the output folder, which need not exist; folders above it are made.
  ///
  /// - Parameter sources: folders that the output is made from, which it may neither hold nor stand in.
  package init(_ path: String, apartFrom sources: [String]) throws(SystemFailure) {
    func refusal(_ reason: String) -> SystemFailure {
      SystemFailure(
        action: "cannot write the output to '\(path)'", reason: reason,
        help: "name a folder of its own with --output")
    }
    guard !path.isEmpty else { throw refusal("the name is empty") }
    let expected = FolderPath.expected(path)
    guard expected != "/" else {
      throw SystemFailure(
        action: "cannot write the output to '/'", reason: "it is the root of the file system",
        help: "name a folder with --output")
    }
    for source in sources {
      let place = FolderPath.expected(source)
      if "\(expected)/".hasPrefix("\(place)/") {
        throw refusal("it is in '\(source)', which the output is made from")
      }
      if "\(place)/".hasPrefix("\(expected)/") {
        throw refusal("it holds '\(source)', which the output is made from")
      }
    }
    if FolderPath.resolved(path) == nil {
      let trimmed = path.hasSuffix("/") ? String(path.trimmingSlashes) : path
      let above = FolderPath.split(trimmed).parent
      try FolderPath.make(above)
      guard let real = FolderPath.resolved(above) else {
        throw refusal("the folder '\(above)' is not there")
      }
      (parent, name) = (real, FolderPath.split(expected).name)
    } else {
      (parent, name) = FolderPath.split(expected)
    }
  }
}

extension String {
  fileprivate var trimmingSlashes: Substring {
    var text = self[...]
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
