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
    (parent, name) = FolderPath.split(expected)
    try FolderPath.make(parent)
  }
}
