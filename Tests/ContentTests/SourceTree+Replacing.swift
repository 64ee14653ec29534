import BriefingLoading
import Testing

extension SourceTree {
  /// The tree with a part of one file replaced, which must be there.
  func replacing(_ old: String, by new: String, in path: String) throws -> SourceTree {
    let text = String(decoding: try #require(files[path]), as: UTF8.self)
    try #require(text.contains(old))
    return self.with(text.replacing(old, with: new), at: path)
  }

  /// The tree with one file more, or other.
  func with(_ text: String, at path: String) -> SourceTree {
    with(Array(text.utf8), at: path)
  }

  func with(_ bytes: [UInt8], at path: String) -> SourceTree {
    SourceTree(files: files.merging([path: bytes]) { _, new in new })
  }

  func without(_ path: String) -> SourceTree {
    SourceTree(files: files.filter { $0.key != path })
  }
}
