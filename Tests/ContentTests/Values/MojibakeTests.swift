import BriefingDiagnostics
import BriefingLoading
import Foundation
import Testing

@testable import BriefingValidating

@Suite struct MojibakeTests {
  private static let names = [
    "Ynys Môn", "Tŷ Gwyn", "Glyndŵr", "Café", "Siân", "Là-bas", "Ïonawr", "Bò Mòr",
    "Ẁ", "Bo’ness", "£5 a day", "“Safe”", "9am – 5pm",
  ]

  /// The text as somebody sees it who reads its UTF-8 in another encoding.
  private static func read(_ text: String, as encoding: LegacyEncoding) -> String {
    let letters = encoding.letters
    return String(
      String.UnicodeScalarView(
        text.utf8.map { $0 < 0x80 ? Unicode.Scalar($0) : letters[Int($0) - 0x80] }))
  }

  @Test(
    "A name that was read in the wrong encoding is seen, whatever its letters",
    arguments: names, LegacyEncoding.allCases)
  func seesDamage(name: String, encoding: LegacyEncoding) {
    let damaged = Self.read(name, as: encoding)
    #expect(TextHygiene.problem(in: damaged)?.check.id == "mojibake")
    #expect(Mojibake.original(of: damaged) == name)
  }

  @Test("Damage over damage is seen too", arguments: names, LegacyEncoding.allCases)
  func seesDamageOfTwoRounds(name: String, encoding: LegacyEncoding) {
    for second in LegacyEncoding.allCases {
      let damaged = Self.read(Self.read(name, as: encoding), as: second)
      #expect(TextHygiene.problem(in: damaged)?.check.id == "mojibake")
    }
  }

  @Test(
    "A no-break space that belonged to a letter is gone from a cell",
    arguments: ["lÃ -bas", "VoilÃ", "10Â 000"])
  func seesDamageWithoutItsSpace(text: String) {
    #expect(TextHygiene.problem(in: text)?.check.id == "mojibake")
  }

  @Test(arguments: [
    "CafÈ", "Heddlu SiÙn", "FranÁois", "M™n", "B©r ar Fynydd", "Bo‡le", "Mo\u{CC}\u{201A}n",
    "GlyndĹµr",
    "ï»¿Northwick", "“RenÈe”",
  ])
  func seesALetterThatIsAnother(text: String) {
    #expect(TextHygiene.problem(in: text)?.check.id == "mojibake")
  }

  @Test(arguments: ["Ynys M?n", "YNYS M?N", "M??n", "Ynys M\u{FFFD}n", "\u{FFFD}", "a Caf?s b"])
  func seesALostLetter(text: String) {
    #expect(TextHygiene.problem(in: text)?.check.id == "mojibake")
  }

  @Test(arguments: [
    "Who? Me", "Who?Me", "Who?", "?", "https://a.example/b?c=d", "see www.a.example/b?c",
    "Â phawb", "ÂN", "Å", "Éire", "CAFÉ’S", "São Paulo", "Ångström", "naïve", "½ day", "“É”",
    "Ô’r", "Ĝ…", "Łódź",
    "Москва", "na hÉireann", "Tír na nÓg", "Iain MacÌomhair", "Café™", "ÉIRE", "Ó Néill", "O’Éire",
  ])
  func leavesSoundTextAlone(text: String) {
    #expect(TextHygiene.problem(in: text) == nil)
  }

  @Test func leavesEveryNameOfTheRegisterAlone() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content/data")
    for table in TableName.allCases where table != .corrections {
      let file = folder.appending(path: "\(table.rawValue).csv")
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        #expect(TextHygiene.problem(in: String(line)) == nil)
      }
    }
  }
}
