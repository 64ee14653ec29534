/// A finished file, not written yet.
package struct RenderedFile: Sendable {
  /// Relative to the output folder, with `/` between the parts.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
