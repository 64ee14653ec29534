import BriefingRendering
import TestSupport
import Testing

/// Bodies of a mail, which come back byte for byte from a reader that forbids what RFC 2045 does.
struct MailBodyTests {
  private func roundTrip(_ body: [UInt8]) throws {
    let read = try MailReader(MailMessage.sample(text: body, html: body).file)
    #expect(read.parts.map(\.body) == [body, body])
  }

  @Test(arguments: [
    "", "\n", "\n\n", "a", "a\n", "a ", "a \n", " ", " \n", "\t\n", "a\t", "  a", "=", "==\n",
    "a=b",
    "From here\n", "From", "From\n", "x From y", "\nFrom x", ".", ".\n", "..\n", "\n.\n", ".a\n",
    "a\r\nb", "\r", "\r\n", "a\rb", "\u{0}", "ŵ", "Tŷ 🏴\n", "--\n", "a\n.", "\u{7F}",
  ])
  func bringsShortTextsBack(text: String) throws {
    try roundTrip(Array(text.utf8))
  }

  @Test func bringsEveryByteBack() throws {
    try roundTrip(Array(0...255))
    try roundTrip(Array((0...255).reversed()))
    for byte in UInt8.min...UInt8.max {
      try roundTrip([byte])
      try roundTrip([byte, byte])
      try roundTrip([0x61, byte, 0x0A])
    }
  }

  /// Lines that end at, before and behind each place where a line may have to be broken.
  @Test(arguments: ["x", " ", "=", "ŵ", ".", "From ", "x ", " x", "\t", "a=b "])
  func bringsLinesOfEveryLengthBack(pattern: String) throws {
    let lines = (1...240).map { length in
      Array(String(repeating: pattern, count: length).utf8).prefix(length)
    }
    try roundTrip(Array(lines.joined(separator: [0x0A])))
    for line in lines where line.count > 60 && line.count < 90 { try roundTrip(Array(line)) }
  }

  /// Drawn by chance, from bytes that matter more than others.
  @Test func bringsAnyMixtureBack() throws {
    var random = SplitMix(state: 7)
    let drawn: [UInt8] = Array(" \n\t\r=.From xyz".utf8) + [0, 0x7F, 0x80, 0xC3, 0xB4, 0xFF]
    for _ in 0..<200 {
      let length = Int.random(in: 0...500, using: &random)
      try roundTrip((0..<length).map { _ in drawn.randomElement(using: &random) ?? 0 })
    }
  }

  @Test func leavesPlainTextReadable() throws {
    let text = "Dear candidate,\n\n- Call 999.\n  It is free.\n"
    let lines = MailMessage.sample(text: Array(text.utf8)).lines
    for line in text.split(separator: "\n") { #expect(lines.contains(line)) }
  }

  /// The worst case that room is made for.
  @Test func escapesAWholeBody() throws {
    for size in [1, 24, 25, 26, 49, 50, 51, 10_000] {
      try roundTrip(Array(repeating: 0xFF, count: size))
    }
  }
}
