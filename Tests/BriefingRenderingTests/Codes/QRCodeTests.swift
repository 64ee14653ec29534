import Testing
import TestSupport

@testable import BriefingRendering

/// QR codes as they are drawn (ISO/IEC 18004:2015).
struct QRCodeTests {
  private static let texts = [
    "a",
    "MECARD:N:SAMPLE North Police;TEL:+441632960001;EMAIL:spoc@north.police.example;NOTE:SPoC;;",
    "Ynys Môn", "日本語", String(repeating: "x", count: 200), String(repeating: "0", count: 1500),
  ]

  /// In three corners (section 6.3.3), each with its light rim (6.3.4).
  @Test(arguments: texts)
  func hasItsFinderPatterns(text: String) throws {
    let code = try DrawnCode(try #require(QRCode(text)))
    let finder = [
      "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
    ]
    let end = code.side - 7
    for (row, column) in [(0, 0), (0, end), (end, 0)] {
      #expect(code.square(row: row, column: column, side: 7) == finder)
    }
    for position in 0..<8 {
      let rims = [
        (7, position), (position, 7), (7, code.side - 1 - position), (position, end - 1),
        (end - 1, position), (code.side - 1 - position, 7),
      ]
      #expect(rims.allSatisfy { !code.modules[$0.0][$0.1] })
    }
    // And none in the fourth.
    #expect(code.square(row: end, column: end, side: 7) != finder)
  }

  /// Dark and light by turns between the finders (6.3.5), and the one module that is always dark
  /// (7.9.1).
  @Test(arguments: texts)
  func hasItsTimingPatterns(text: String) throws {
    let code = try DrawnCode(try #require(QRCode(text)))
    for position in 8..<code.side - 8 {
      #expect(code.modules[6][position] == position.isMultiple(of: 2))
      #expect(code.modules[position][6] == position.isMultiple(of: 2))
    }
    #expect(code.modules[code.side - 8][8])
  }

  /// 21 modules for the first version and 4 more for each further one (5.3.1), and no larger than
  /// the text needs: 14 bytes fit into the first at level M, 15 do not (table 7).
  @Test(arguments: [
    (1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (42, 29), (43, 33), (62, 33), (63, 37),
    (84, 37), (85, 41), (2331, 177),
  ])
  func isAsLargeAsItsTextNeeds(bytes: Int, side: Int) throws {
    let code = try #require(QRCode(String(repeating: "x", count: bytes)))
    #expect(try DrawnCode(code).side == side)
    #expect(code.box == "-4 -4 \(side + 8) \(side + 8)")
  }

  /// Level M, mask 0 to 7: the format stands twice, and is a word of its code (7.9.1, annex C).
  @Test(arguments: texts)
  func saysThatACreaseMayCostFifteenPerCent(text: String) throws {
    let code = try DrawnCode(try #require(QRCode(text)))
    let end = code.side - 1
    let first = [
      (8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8),
      (3, 8), (2, 8), (1, 8), (0, 8),
    ]
    let second =
      (0..<7).map { (end - $0, 8) } + (0..<8).map { (8, end - 7 + $0) }
    func word(_ places: [(Int, Int)]) -> String {
      places.map { code.modules[$0.0][$0.1] ? "1" : "0" }.joined()
    }
    #expect(CodeReader.formats.contains(word(first)))
    #expect(word(first) == word(second))
  }

  @Test(arguments: texts)
  func isTheSameForTheSameText(text: String) throws {
    let (one, other) = (try #require(QRCode(text)), try #require(QRCode(text)))
    #expect(one.path == other.path && one.box == other.box)
    #expect(try #require(QRCode(text + "x")).path != one.path)
  }

  /// Of the largest version: 2,331 bytes at level M (table 7).
  @Test(arguments: [2332, 5000, 100_000])
  func isNoneForATextThatIsTooLong(bytes: Int) {
    #expect(QRCode(String(repeating: "x", count: bytes)) == nil)
  }

  @Test func isNoneForNoText() {
    #expect(QRCode("") == nil)
  }

  // MARK: - What a phone reads

  /// In each version up to the tenth, and so with each way in which its modules are laid out.
  @Test(arguments: [1, 14, 20, 40, 60, 80, 100, 120, 150, 180, 213])
  func saysItsText(bytes: Int) throws {
    for letter in ["x", "0", "~", " "] {
      let text = String(repeating: letter, count: bytes - 1) + "."
      #expect(try CodeReader.text(of: DrawnCode(try #require(QRCode(text)))) == text)
    }
  }

  @Test(arguments: [
    "MECARD:N:Heddlu Dyfed-Powys;TEL:+441632960001;EMAIL:spoc@x.example;NOTE:Ŵ\\, ŷ;;", "日本語 🏴",
    "+441632960001",
  ])
  func saysWhatIsNoASCIIToo(text: String) throws {
    #expect(try CodeReader.text(of: DrawnCode(try #require(QRCode(text)))) == text)
  }

  /// With a card of nothing but codes.
  private func project() -> ProjectFixture {
    var project = ProjectFixture()
    project["Content/briefing.yml"]? += "\nforms: [card]"
    let svg = { (name: String) in "<svg viewBox=\"{{\(name)}}\"><path d=\"{{\(name)}}\"/></svg>" }
    project["Templates/card.html"] =
      "{{#spoc}}\(svg("qr-code")){{/spoc}}{{#returning-officer.qr-code}}\(svg("returning-officer.qr-code")){{/returning-officer.qr-code}}"
    return project
  }

  private func contacts(of slug: String, in project: ProjectFixture) throws -> [String] {
    try project.pack(slug)["card.html"].matches(of: /viewBox="([^"]*)"><path d="([^"]*)"/).map {
      try CodeReader.text(of: DrawnCode(path: String($0.2), box: String($0.1)))
    }
  }

  /// In a finished pack: the number of the contact that the code stands beside.
  @Test func saysTheContactsOfItsPack() throws {
    #expect(
      try contacts(of: "riverside", in: project()) == [
        "MECARD:N:SAMPLE North Police;TEL:+441632960001;EMAIL:spoc@north.police.example;NOTE:Sam Ple\\, Safety officer;;",
        "MECARD:N:SAMPLE South Police;TEL:+441632960002;EMAIL:spoc@south.police.example;NOTE:Safety officer;;",
        "MECARD:N:SAMPLE Northtown Council;TEL:+441632960003;EMAIL:ro@northtown.example;URL:https\\://northtown.example/;NOTE:Returning Officer\\, only presumed\\: please check;;",
      ])
    // A website alone is no contact for a phone.
    #expect(try contacts(of: "glen", in: project()) == [])
  }

  /// As the card and the banner beside it, whatever the number: nobody has checked it.
  @Test func saysThatItIsASampleWhereTheEditionIsOne() throws {
    var project = project()
    project["Content/data/spoc-contacts.csv"]?.replace(
      "01632 960001,spoc@north.police.example", with: "0161 872 5050,spoc@gmp.police.uk")
    let code = try #require(contacts(of: "northtown", in: project).first)
    #expect(code.hasPrefix("MECARD:N:SAMPLE North Police;TEL:+441618725050;"))
  }

  // MARK: - Remembered

  /// More than are remembered, twice, and by many tasks at once.
  @Test func areTheSameWhoeverAsksForThem() async throws {
    let codes = QRCodes()
    let texts = (0..<1500).map { "contact \($0)" }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for text in texts.shuffled().prefix(500) {
            #expect(codes.code(of: text)?.path == QRCode(text)?.path)
          }
        }
      }
    }
    for text in texts { _ = codes.code(of: text) }
    #expect(codes.code(of: texts[0])?.path == QRCode(texts[0])?.path)
    #expect(codes.code(of: String(repeating: "x", count: 5000)) == nil)
    #expect(codes.code(of: String(repeating: "x", count: 5000)) == nil)
  }
}
