/// The files of one pack, in buffers that the next pack uses again: a run makes many packs and
/// should not ask for memory for each.
package struct RenderedPack: Sendable {
  /// Relative to the output folder.
  package private(set) var folder = ""
  /// In the order of their names.
  package private(set) var files: [File] = []

  package struct File: Sendable {
    package let name: String
    package internal(set) var bytes: [UInt8]
  }

  package init() {}

  /// The path of a file of this pack, relative to the output folder.
  package func path(of file: File) -> String { "\(folder)/\(file.name)" }

  /// Nothing of the last pack may be left, whatever becomes of this one.
  ///
  /// - Parameter names: of its files, sorted.
  mutating func begin(_ folder: String, _ names: [String]) {
    self.folder = folder
    if files.map(\.name) != names { files = names.map { File(name: $0, bytes: []) } }
    for position in files.indices { files[position].bytes.removeAll(keepingCapacity: true) }
  }

  mutating func fill(_ name: String, _ render: (inout [UInt8]) -> Void) {
    guard let position = files.firstIndex(where: { $0.name == name }) else { return }
    render(&files[position].bytes)
  }

  subscript(name: String) -> [UInt8] { files.first { $0.name == name }?.bytes ?? [] }
}
