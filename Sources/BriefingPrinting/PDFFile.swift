/// A finished PDF.
struct PDFFile {
  let bytes: [UInt8]

  /// - Parameter bytes: `nil` comes of any that do not begin and end as a PDF does (ISO 32000-1,
  ///   sections 7.5.2 and 7.5.5): a browser that is stopped leaves half of one.
  init?(_ bytes: [UInt8]) {
    let end = bytes.lastIndex { ![0x0A, 0x0D, 0x20].contains($0) }.map { $0 + 1 } ?? 0
    guard bytes.starts(with: "%PDF-".utf8), bytes[..<end].suffix(5).elementsEqual("%%EOF".utf8)
    else { return nil }
    self.bytes = bytes
  }
}
