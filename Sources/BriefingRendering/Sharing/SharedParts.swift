/// The shared segments of a pack's pages, in their order, as one set of contacts fills them in.
struct SharedParts: Sendable {
  let html: [[UInt8]]
  /// `nil` for a segment that depends on the line before it.
  let text: [TextWriter.Stretch?]
}
