import Testing

@testable import BriefingLoading

@Suite struct UTF8TextTests {
  @Test(arguments: ["", "abc", "Ynys Môn\n", "\u{FEFF}a", "😀\u{10FFFF}", "\u{FFFD}"])
  func acceptsText(text: String) {
    #expect(UTF8Text.firstInvalidLine(of: Array(text.utf8)) == nil)
  }

  @Test(
    arguments: [
      // Windows-1252 inside a line, at its end, at the file's end, before CRLF.
      ([0x61, 0xF4, 0x62, 0x0A], 1),
      ([0x61, 0x0A, 0xF4, 0x62, 0x0A], 2),
      ([0x61, 0xE9, 0x0A, 0x62, 0x0A], 1),
      ([0x61, 0xE9, 0x0D, 0x0A, 0x62], 1),
      ([0x61, 0x0A, 0x62, 0xE9], 2),
      ([0x0A, 0x0A, 0x80], 3),
      // Overlong, surrogate, too large, cut short.
      ([0xC0, 0xAF], 1),
      ([0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 1),
      ([0x0A, 0xE2, 0x82], 2),
      // UTF-16, both ways, and a lone NUL.
      ([0xFF, 0xFE, 0x61, 0x00], 1),
      ([0xFE, 0xFF, 0x00, 0x61], 1),
      ([0x61, 0x0A, 0x00], 2),
    ] as [([UInt8], Int)])
  func reportsTheLineThatIsNotUTF8(bytes: [UInt8], line: Int) {
    #expect(UTF8Text.firstInvalidLine(of: bytes) == line)
  }
}
