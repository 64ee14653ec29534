import BriefingRendering
import Testing
import TestSupport

/// Pages with their heads.
struct PagedTextTests {
  @Test func printsHeadsAndFormFeeds() {
    let text = (1...20).map { "Line \($0)\n\n" }.joined()
    let paged = PagedText(title: "Ynys Môn", issue: nil, lines: 20, width: 40)
      .pages(of: Array(text.utf8))
    let pages = String(decoding: paged, as: UTF8.self).split(separator: "\u{0C}")
    #expect(pages.count == 3)
    #expect(pages[0].hasPrefix("Ynys Môn                     Page 1 of 3\n\nLine 1\n\nLine 2\n"))
    #expect(pages[1].hasPrefix("Ynys Môn                     Page 2 of 3\n\nLine 10\n\nLine 11\n"))
    #expect(pages[2].hasSuffix("\n\nLine 19\n\nLine 20\n"))
  }

  @Test func aShortPackIsOnePageWithoutAFormFeed() {
    let paged = PagedText(title: "Gower", issue: nil, lines: 60, width: 30)
      .pages(of: Array("Call 999.\n".utf8))
    #expect(
      String(decoding: paged, as: UTF8.self) == "Gower              Page 1 of 1\n\nCall 999.\n")
  }

  @Test func anEmptyTextHasNoPage() {
    for text in ["", "\n", "\n\n\n", "   \n"] {
      #expect(
        PagedText(title: "x", issue: nil, lines: 20, width: 72).pages(of: Array(text.utf8)) == [])
    }
  }

  @Test(arguments: [
    (nil, 40, ["Aldershot                    Page 1 of 1", ""]),
    ("", 40, ["Aldershot                    Page 1 of 1", ""]),
    ("Issue 3", 40, ["Aldershot      Issue 3       Page 1 of 1", ""]),
    (
      "Issue 3, 4 June 2024", 40,
      ["Aldershot                    Page 1 of 1", "Issue 3, 4 June 2024", ""]
    ),
    (
      "Issue 3, 4 June 2024, the second", 30,
      ["Aldershot          Page 1 of 1", "Issue 3, 4 June 2024, the sec…", ""]
    ),
  ])
  func putsTheIssueWhereThereIsRoom(issue: String?, width: Int, expected: [String]) {
    let paged = PagedText(title: "Aldershot", issue: issue, lines: 20, width: width)
      .pages(of: Array("Text\n".utf8))
    let lines = String(decoding: paged, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(expected.count).map(String.init) == expected)
    #expect(lines.dropFirst(expected.count) == ["Text", ""])
  }

  @Test func shortensANameThatLeavesNoRoomForThePage() {
    let printed = PrintedPages("Text\n", title: "Cumbernauld and Kirkintilloch", width: 30)
    #expect(printed.pages.map(\.head) == ["Cumbernauld and …  Page 1 of 1"])
  }

  /// Counted with the head, whatever stands in it.
  @Test(arguments: [20, 21, 60, 200], [nil, "short", String(repeating: "long ", count: 20)])
  func noPageIsLongerThanAsked(height: Int, issue: String?) {
    let text = (0..<700).map { "Line \($0)\n" }.joined()
    let paged = PagedText(title: "Title", issue: issue, lines: height, width: 72)
      .pages(of: Array(text.utf8))
    let pages = paged.split(separator: 0x0C).map { $0.count { $0 == 0x0A } }
    #expect(pages.dropLast().allSatisfy { $0 == height })
    #expect(pages.allSatisfy { $0 <= height })
  }

  /// From lines that look like parts of everything.
  @Test(arguments: [20, 23, 60])
  func anyTextStandsOnItsPagesOnceAndInOrder(height: Int) {
    let drawn = [
      "", "", "", "Text", "Text:", "====", "----", "~~~~", "- item", "  more", "    code",
      "12. item",
      "! box", "!", "| note", "> quote", "> ! > - deep", "---  ---", "a    b", "  [1] https://x",
      "  ",
      "-", "=", "1.", " ! x", "ŵŷ", "! ---  ---", "! ====", String(repeating: "! ", count: 5000),
    ]
    var random = SplitMix(state: UInt64(height))
    for _ in 0..<60 {
      let count = Int.random(in: 0...150, using: &random)
      let lines = (0..<count).map { _ in drawn.randomElement(using: &random) ?? "" }
      let printed = PrintedPages(lines.joined(separator: "\n"), height: height)
      #expect(printed.lines.written == lines.written)
      for (index, page) in printed.pages.enumerated() {
        #expect(page.head.hasSuffix("Page \(index + 1) of \(printed.pages.count)"))
        #expect(page.lines.count <= height - 2)
        #expect([page.lines.first, page.lines.last].compactMap(\.self).written.count == 2)
      }
    }
  }

  /// What guidance can hold, laid out by the renderer and not by this test.
  @Test(arguments: [20, 25, 33, 60], [30, 40, 72, 100])
  func printsRenderedPacks(height: Int, width: Int) throws {
    let block = """
      ## A heading

      A paragraph of **text** that goes on for a while, so that it is wrapped at any width at all.

      > [!WARNING]
      > Call [999](tel:999).
      >
      > - a sign of {{constituency.name}}

      ### Another heading that is long enough to be wrapped, at the widths that are narrow

      1. one
      2. two

         with more

      | Company | Platforms |
      | --- | --- |
      | Meta | Facebook, Instagram, WhatsApp and all the others that it owns |

      """
    let guidance = String(repeating: block, count: 5)
    let text = try ProjectFixture(guidance: guidance).pack("riverside", width: width).text
    let printed = PrintedPages(text, height: height, width: width)
    #expect(printed.lines.written == text.written)
    for page in printed.pages.dropLast() {
      let last = try #require(page.lines.last)
      #expect(!last.hasSuffix("--") && !last.hasSuffix("~~"), "\(last)")
      #expect(last != "WARNING")
    }
  }
}
