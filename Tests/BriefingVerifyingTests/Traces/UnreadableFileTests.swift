import BriefingValidating
import TestSupport
import Testing

@testable import BriefingVerifying

/// What can't be read is told: nothing is taken for searched that was not.
struct UnreadableFileTests {
  @Test(
    arguments: [
      (
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0],
        "it is a picture, or another file that is no text"
      ),
      (Array("%PDF-1.7\n1 0 obj <</Encrypt 2 0 R>> endobj".utf8), "the PDF is encrypted"),
      (
        Array("%PDF-1.7\n1 0 obj <</Type /Font /Subtype /Type0>> endobj".utf8),
        "a font of the PDF does not say its letters"
      ),
      (
        Array("%PDF-1.7\n1 0 obj <</Filter /LZWDecode>>\nstream\nx\nendstream endobj".utf8),
        "a part of the PDF is damaged, or packed in a way that is not read"
      ),
      (Array("%PDF-1.7\n".utf8), "the PDF is damaged, or was changed later"),
      ([0x1F, 0x8B, 8, 0, 1], "what it packs is damaged"),
      ([0x50, 0x4B, 3, 4, 20, 0, 1, 0, 8, 0, 0], "a part of the archive can't be unpacked"),
      (Array("Plain text.\r\n\u{1B}[0m".utf8), nil),
      ([0xFF, 0xFE, 0x41, 0], nil),
    ] as [([UInt8], String?)])
  func saysWhatCanNotBeRead(bytes: [UInt8], reason: String?) {
    #expect(UnreadableFile.reason(bytes) == reason)
  }

  private static let leak = Array("Ring 01632 960101 now.".utf8)
  /// Which packs into more than one can leave out unseen.
  private static let filler = Array(
    (1...99).map { "\($0 * $0 % 89 + 7 * $0)" }.joined(separator: " ").utf8)
  private static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]

  private func isFound(_ bytes: [UInt8]) throws -> Bool {
    let search = try #require(TraceSearch(try TraceTests.project.campaigns().checked))
    var recall = Recall()
    return !search.traces(in: bytes, &recall).isEmpty
  }

  @Test(
    arguments: [
      ("its end is cut off", Array(Writings.gzip(leak + filler).dropLast(30))),
      ("something stands behind it", Writings.gzip(leak) + [0x78]),
      ("a part is cut off", Array(Writings.zip(leak + filler).dropLast(30))),
      (
        "a part before it is damaged",
        Array(Writings.zip(filler).dropLast(9)) + Writings.zip(leak)
      ),
      ("a picture stands beside it", Writings.zip(leak) + Writings.zip(picture)),
      ("a stream is cut off", cutPDF(leak + filler)),
    ] as [(String, [UInt8])])
  func isSearchedAsFarAsItGoes(how: String, bytes: [UInt8]) throws {
    #expect(try isFound(bytes))
    #expect(UnreadableFile.reason(bytes) != nil)
  }

  private static func cutPDF(_ text: [UInt8]) -> [UInt8] {
    let stream = "BT /F1 12 Tf (\(String(decoding: text, as: UTF8.self))) Tj ET"
    return Array("%PDF-1.7\n4 0 obj <</Filter /FlateDecode>>\nstream\n".utf8)
      + Writings.deflated(Array(stream.utf8)).dropLast(30) + Array("\nendstream\nendobj\n".utf8)
  }

  @Test(
    arguments: [
      ("the second of two members", Writings.gzip(filler) + Writings.gzip(leak)),
      ("two members", Writings.gzip(Array(leak[..<10])) + Writings.gzip(Array(leak[10...]))),
      ("a stored part", Writings.zip(filler) + Writings.zip(Writings.gzip(leak), isStored: true)),
      ("an archive in an archive", Writings.gzip(Writings.zip(leak))),
    ] as [(String, [UInt8])])
  func isSearchedWhole(what: String, bytes: [UInt8]) throws {
    #expect(try isFound(bytes))
    #expect(UnreadableFile.reason(bytes) == nil)
  }

  @Test(
    arguments: [
      (
        Writings.gzip(picture),
        "a part of what it packs is a picture, or another file that is no text"
      ),
      (
        Writings.zip(picture),
        "a part of what it packs is a picture, or another file that is no text"
      ),
      (
        Writings.gzip(Writings.zip(picture, isStored: true)),
        "a part of what it packs is a picture, or another file that is no text"
      ),
      (Writings.zip(Writings.pdf(stream: "") + Array("/Encrypt".utf8)), "the PDF is encrypted"),
      (
        Writings.gzip(Writings.gzip(Writings.gzip(Writings.gzip(leak)))),
        "too many archives stand in each other"
      ),
      // The second takes the place of the first, whose text is still there.
      (cutPDF([]) + cutPDF([]), "the PDF is damaged, or was changed later"),
    ] as [([UInt8], String)])
  func saysWhatStandsInAnArchive(bytes: [UInt8], reason: String) {
    #expect(UnreadableFile.reason(bytes) == reason)
  }

  @Test func isToldOfAPDFWithoutItsEnd() {
    let whole = Writings.pdf(stream: "(Pack)", map: true)
    #expect(UnreadableFile.reason(whole) == nil)
    for count in 9...whole.count - 2 {
      #expect(UnreadableFile.reason(Array(whole.prefix(count))) != nil, "\(count) bytes")
    }
  }

  /// Wherever a bit is wrong.
  @Test(arguments: [
    Writings.gzip(leak + filler), Writings.zip(leak + filler),
    Writings.pdf(stream: "(\(String(decoding: leak, as: UTF8.self)))"),
  ])
  func isFoundOrToldWhenDamaged(whole: [UInt8]) throws {
    let search = try #require(TraceSearch(try TraceTests.project.campaigns().checked))
    var recall = Recall()
    for place in whole.indices {
      for bit in 0..<8 {
        var bytes = whole
        bytes[place] ^= 1 << UInt8(bit)
        let isFound = !search.traces(in: bytes, &recall).isEmpty
        #expect(isFound || UnreadableFile.reason(bytes) != nil, "bit \(bit) of byte \(place)")
      }
    }
  }
}
