/// A finished PDF, the same for the same page.
struct PDFFile {
  let bytes: [UInt8]

  var size: PDFSize { PDFSize(bytes: bytes.count, pages: Self.pages(in: bytes)) }

  /// - Parameter bytes: `nil` comes of any that do not begin and end as a PDF does (ISO 32000-1,
  ///   sections 7.5.2 and 7.5.5): a browser that is stopped leaves half of one.
  init?(_ bytes: [UInt8]) {
    let end = bytes.lastIndex { ![0x0A, 0x0D, 0x20].contains($0) }.map { $0 + 1 } ?? 0
    guard bytes.starts(with: "%PDF-".utf8), bytes[..<end].suffix(5).elementsEqual("%%EOF".utf8)
    else { return nil }
    var bytes = bytes
    Self.blankDates(in: &bytes)
    Self.nameTags(in: &bytes)
    Self.renumberNodes(in: &bytes)
    self.bytes = bytes
  }

  /// Chromium writes the objects of pages as they are, and packs what they show alone.
  private static func pages(in bytes: [UInt8]) -> Int {
    bytes.ranges(of: Array("/Type /Page".utf8)).count { range in
      // Their tree is of the type Pages.
      range.upperBound < bytes.count && bytes[range.upperBound] != UInt8(ascii: "s")
    }
  }

  /// When it was printed is nobody's business; a pack has its own dates. Spaces keep all that follows
  /// where the table of the file's parts has it.
  private static func blankDates(in bytes: inout [UInt8]) {
    for key in ["/CreationDate (", "/ModDate ("] {
      guard let start = bytes.firstRange(of: Array(key.utf8))?.lowerBound,
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      for index in start...end { bytes[index] = UInt8(ascii: " ") }
    }
  }

  /// Chromium names tags of PDF 2.0 in a file of PDF 1.4, where strict readers stop at them.
  private static func nameTags(in bytes: inout [UInt8]) {
    for tag in ["Strong", "Em"] {
      // That it is an element need not be said (ISO 32000-1, table 323).
      let name = Array("/Type /StructElem\n/S /\(tag)\n".utf8)
      let plain = Array("/S /Span".utf8)
      for range in bytes.ranges(of: name) {
        let spaces = repeatElement(UInt8(ascii: " "), count: range.count - plain.count)
        bytes.replaceSubrange(range, with: plain + spaces)
      }
    }
  }

  /// Chromium numbers the elements of all pages that it has opened, as `(node00000042)`; here each file
  /// counts from 0. They stay in order, as a tree of names must be.
  private static func renumberNodes(in bytes: inout [UInt8]) {
    let mark = Array("(node".utf8)
    let digits = bytes.indices.filter { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
      .map { $0 + mark.count..<min($0 + mark.count + 8, bytes.count) }
      .filter { range in bytes[range].allSatisfy { (0x30...0x39).contains($0) } }
    let numbers = Set(digits.map { Array(bytes[$0]) }).sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
    for range in digits {
      var number = places[Array(bytes[range])] ?? 0
      for index in range.reversed() {
        bytes[index] = 0x30 + UInt8(number % 10)
        number /= 10
      }
    }
  }
}
