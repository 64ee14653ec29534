/// The files of one pack, in buffers that the next pack uses again: a run makes many packs and
/// should not ask for memory for each.
package struct RenderedPack: Sendable {
  /// Relative to the output folder.
  package internal(set) var folder = ""
  /// In the order of their names, the same for each pack.
  package internal(set) var files: [File] = []

  package struct File: Sendable {
    package let name: String
    package internal(set) var bytes: [UInt8]
  }

  package init() {}

  /// The path of a file of this pack, relative to the output folder.
  package func path(of file: File) -> String { "\(folder)/\(file.name)" }
}
