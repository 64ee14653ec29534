/// Files of which some or all is nothing that can be read here.
enum UnreadableFile {
  /// How many archives may stand in each other: in more, ``TraceSearch`` does not look for every form.
  private static let deepest = 2

  /// - Returns: `nil` for text, and for what unpacks to it.
  static func reason(_ bytes: [UInt8]) -> String? { reason(bytes, depth: 0) }

  /// - Parameter depth: how many archives it stands in.
  private static func reason(_ bytes: [UInt8], depth: Int) -> String? {
    if let archive = Archive(gzip: bytes) ?? Archive(zip: bytes) {
      if let fault = archive.fault { return fault }
      guard depth < deepest else { return "too many archives stand in each other" }
      return archive.parts.lazy.compactMap { reason($0, depth: depth + 1) }.first
    }
    if let file = PDFObjects(bytes) { return PDFText.fault(in: file) }
    // Control characters that no text has; UTF-16 has a zero in most letters.
    let isSixteenBits = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isText = isSixteenBits || !bytes.contains { $0 < 0x09 || (0x0E...0x1A).contains($0) }
    let what = depth == 0 ? "it" : "a part of what it packs"
    return isText ? nil : "\(what) is a picture, or another file that is no text"
  }
}
