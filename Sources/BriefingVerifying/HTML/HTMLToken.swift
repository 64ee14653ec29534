/// A piece of an HTML file, by where it stands there.
enum HTMLToken {
  /// Its attributes are the tokenizer's until the next piece.
  case startTag(HTMLName)
  case endTag(HTMLName)
  /// Text between tags, with its character references.
  case text(Range<Int>)
  /// The content of a `style` or `script`, in which no tag and no reference counts.
  case raw(Range<Int>)
  case comment(Range<Int>)
}

/// An attribute of a start tag; an attribute without a value has an empty one.
struct HTMLAttribute {
  let name: HTMLName
  /// With its character references.
  let value: Range<Int>
}

/// The name of an element or an attribute, as it stands and as it is looked up. A page has thousands,
/// so none becomes a text.
struct HTMLName: Equatable {
  let range: Range<Int>
  let key: Key

  /// Up to sixteen bytes in lower case: no name that is looked up is longer, and a longer one is none.
  struct Key: Equatable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0

    init(_ bytes: some Sequence<UInt8>) {
      var shift: UInt64 = 0
      for byte in bytes {
        switch shift {
        case ..<64: low |= UInt64(byte.lowercased) << shift
        case ..<128: high |= UInt64(byte.lowercased) << (shift - 64)
        default:
          (low, high) = (0, 0)
          return
        }
        shift += 8
      }
    }

    init(_ text: StaticString) {
      self.init(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    static let a = Key("a")
    static let area = Key("area")
    static let ariaLabel = Key("aria-label")
    static let d = Key("d")
    static let html = Key("html")
    static let id = Key("id")
    static let lang = Key("lang")
    static let meta = Key("meta")
    static let script = Key("script")
    static let style = Key("style")
  }
}
