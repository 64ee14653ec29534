/// Files of which some or all is nothing that can be read here.
enum UnreadableFile {
  /// - Returns: `nil` for text, and for what unpacks to it.
  static func reason(_ bytes: [UInt8]) -> String? {
    if PDFFile(bytes) != nil { return PDFText.fault(in: bytes) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return faultOfArchive(bytes) }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return Compressed.gzip(bytes).isEmpty ? "what it packs is damaged" : nil
    }
    // Control characters that no text has; UTF-16 has a zero in most letters.
    let isSixteenBits = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let isText = isSixteenBits || !bytes.contains { $0 < 0x09 || (0x0E...0x1A).contains($0) }
    return isText ? nil : "it is a picture, or another file that is no text"
  }

  private static func faultOfArchive(_ bytes: [UInt8]) -> String? {
    let headers = bytes.occurrences(of: [0x50, 0x4B, 0x03, 0x04]).map(\.lowerBound)
      .filter { $0 + 10 <= bytes.count }
    // Encrypted, or packed otherwise (APPNOTE, sections 4.4.4 and 4.4.5).
    return headers.contains { bytes[$0 + 6] & 1 != 0 || ![0, 8].contains(bytes[$0 + 8]) }
      ? "a part of the archive can't be unpacked" : nil
  }
}
