/// The shared segments of a pack's files, in their order, as one set of contacts fills them in.
struct SharedParts: Sendable {
  let page: [[UInt8]]
  /// `nil` for a segment that depends on the line before it.
  let text: [TextWriter.Stretch?]
  let card: [[UInt8]]
  let contacts: [[UInt8]]
  /// Of the page in the message.
  let mail: [[UInt8]]
}
