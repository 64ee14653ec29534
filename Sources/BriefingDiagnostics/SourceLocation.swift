/// Where in the project's files something stands, as an editor shows it.
package struct SourceLocation: Sendable, Hashable {
  /// Relative to the project's folder, with `/` between the parts.
  package let path: String
  /// Counted from 1; `nil` means the file as a whole.
  package let line: Int?
  /// In characters, counted from 1.
  package let column: Int?

  package init(_ path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.path, left.line ?? 0, left.column ?? 0) < (right.path, right.line ?? 0, right.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String {
    [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
  }
}
