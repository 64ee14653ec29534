/// Whether every byte of a request's head is where RFC 9112 has it.
///
/// libmicrohttpd before 1.0 reads much that is malformed as something else: it ends a line at a bare CR
/// or LF and a text at a NUL, adds a folded line to the name of the field, and takes a name with a blank
/// behind it for another name. A proxy in front may read the same bytes as other requests. But it hands
/// out the parts of a head where they came in, one behind the other: where each part lies where the one
/// before it ends, and all of them together are as long as the head, nothing can be hidden.
struct HeadLayout {
  private let start: UInt
  /// Where the next line must begin.
  private var next: UInt
  private var isOrdered: Bool

  /// Each as addresses in memory.
  ///
  /// - Parameter buffer: Where requests on this connection begin.
  init(method: Range<UInt>, target: Range<UInt>, version: Range<UInt>, buffer: UInt) {
    start = method.lowerBound
    next = version.upperBound + 2
    isOrdered =
      target.lowerBound == method.upperBound + 1 && version.lowerBound == target.upperBound + 1
      // An empty line may come before a request; a line that begins with a NUL is taken for one.
      && (start == buffer || start == buffer + 2)
  }

  mutating func add(name: Range<UInt>, value: Range<UInt>) {
    // Behind the colon there may be blanks.
    if name.lowerBound != next || value.lowerBound <= name.upperBound { isOrdered = false }
    next = value.upperBound + 2
  }

  /// Asked when all fields were added.
  ///
  /// - Parameter size: Of the head, with the empty line at its end.
  func isExact(size: Int) -> Bool {
    isOrdered && start + UInt(size) == next + 2
  }
}
