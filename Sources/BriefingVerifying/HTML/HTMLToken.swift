/// A piece of an HTML file, as it stands there.
enum HTMLToken: Equatable {
  case startTag(name: String, attributes: [HTMLAttribute])
  case endTag(name: String)
  /// Text between tags, with its character references.
  case text(ArraySlice<UInt8>)
  /// The content of a `style` or `script`, in which no tag and no reference counts.
  case raw(ArraySlice<UInt8>)
  case comment(ArraySlice<UInt8>)
}

/// An attribute of a start tag; an attribute without a value has an empty one.
struct HTMLAttribute: Equatable {
  /// In lower case.
  let name: String
  /// With its character references.
  let value: ArraySlice<UInt8>
}
