import CZlib

@testable import BriefingRendering

extension Writings {
  static let packed: [Writing] = [
    ("gzip", { gzip(Array("<p>Ring \($0) now.</p>".utf8)) }),
    ("a zip archive", { zip(Array("<w:t>Ring \(escaped($0)) now.</w:t>".utf8)) }),
    ("a PDF's page", { pdf(stream: "BT /F1 12 Tf (\(literal($0))) Tj ET") }),
    ("a PDF's page, in pieces", { pdf(stream: "BT /F1 12 Tf [\(pieces($0))] TJ ET") }),
    ("a PDF's glyphs", { pdf(stream: "BT /F2 12 Tf <\(glyphs($0))> Tj ET", map: true) }),
    ("a PDF's title", { pdf(stream: "", title: "<FEFF\(hexadecimal($0))>") }),
    ("a PDF's object stream", { pdf(stream: "", packedTitle: "(\(literal($0)))") }),
  ]

  static func code(_ text: String) -> String { QRCode("MECARD:N:\(text);;")?.path ?? "" }

  static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    compress2(&packed, &size, bytes, uLong(bytes.count), 9)
    return Array(packed.prefix(Int(size)))
  }

  /// As zlib packs it, without its head and its check sum.
  private static func raw(_ bytes: [UInt8]) -> [UInt8] {
    Array(deflated(bytes).dropFirst(2).dropLast(4))
  }

  private static func little(_ number: UInt, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + raw(bytes)
      + little(UInt(crc32(0, bytes, uInt(bytes.count))), 4) + little(UInt(bytes.count), 4)
  }

  /// One part: several behind each other make one archive.
  static func zip(_ bytes: [UInt8], isStored: Bool = false) -> [UInt8] {
    let name = Array("word/document.xml".utf8)
    let packed = isStored ? bytes : raw(bytes)
    return [0x50, 0x4B, 3, 4, 20, 0, 0, 0, isStored ? 0 : 8, 0, 0, 0, 0, 0]
      + little(UInt(crc32(0, bytes, uInt(bytes.count))), 4) + little(UInt(packed.count), 4)
      + little(UInt(bytes.count), 4) + little(UInt(name.count), 2) + [0, 0] + name + packed
  }

  // MARK: - PDF

  private static func literal(_ text: String) -> String {
    text.utf8.map { byte in
      "()\\".utf8.contains(byte) || byte >= 0x80
        ? "\\" + (byte < 0o100 ? "0" : "") + String(byte, radix: 8)
        : String(decoding: [byte], as: UTF8.self)
    }.joined()
  }

  private static func pieces(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = String(byte, radix: 8)
      return "(\\\(String(repeating: "0", count: 3 - digits.count))\(digits)) -12"
    }.joined(separator: " ")
  }

  private static func hexadecimal(_ text: String) -> String {
    text.utf16.map { fourDigits(Int($0)) }.joined()
  }

  private static func fourDigits(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The letters' places in a font of its own.
  private static func glyphs(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let value = Int(scalar.value)
      return fourDigits(value < 0xFF00 ? value + 700 : value - 0xF000)
    }.joined()
  }

  private static let map = """
    /CIDInit /ProcSet findresource begin begincmap
    1 begincodespacerange <0000> <FFFF> endcodespacerange
    3 beginbfrange <0F01> <0F5E> <FF01> <02DC> <0316> <0020> <0317> <033A> <005B> endbfrange
    1 beginbfchar <0364> <00A8> endbfchar endcmap
    """

  static func pdf(
    stream: String, map hasMap: Bool = false, title: String = "(Pack)", packedTitle: String? = nil
  ) -> [UInt8] {
    func packed(_ text: String, _ more: String = "") -> [UInt8] {
      let bytes = deflated(Array(text.utf8))
      return Array("<</Length \(bytes.count) /Filter /FlateDecode\(more)>>\nstream\n".utf8) + bytes
        + Array("\nendstream".utf8)
    }
    var objects: [[UInt8]] = [
      Array("<</Type /Catalog /Pages 2 0 R>>".utf8),
      Array("<</Title \(title)>>".utf8),
      Array("<</Font <</F1 6 0 R /F2 5 0 R>>>>".utf8),
      packed(stream),
      Array("<</Type /Font /Subtype /Type0 \(hasMap ? "/ToUnicode 7 0 R" : "")>>".utf8),
      Array("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>".utf8),
    ]
    if hasMap { objects.append(packed(map)) }
    if let packedTitle {
      let object = "<</Title \(packedTitle)>>"
      objects.append(packed("12 0 \(object)", " /Type /ObjStm /N 1 /First 5"))
    }
    let body = objects.enumerated().flatMap { number, object in
      Array("\(number + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    return Array("%PDF-1.7\n".utf8) + body + Array("trailer <</Root 1 0 R>>\n%%EOF\n".utf8)
  }
}
