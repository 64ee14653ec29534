import BriefingRendering
import Testing

/// Where pages end.
struct PageBreakTests {
  /// Lines of a page of 20, without its head.
  private static let body = 18

  /// A page that is filled with single lines up to each place, and then a block.
  private func sweep(_ block: (inout SampleText) -> Void) {
    for filling in 0...2 * Self.body {
      var text = SampleText()
      for _ in 0..<filling { text.item(lines: 1) }
      text.blank()
      block(&text)
      text.blank()
      for _ in 0..<filling { text.item(lines: 1) }
      let printed = PrintedPages(text.text)
      #expect(printed.pages.map(\.lines) == text.pages(height: Self.body), "after \(filling)")
    }
  }

  @Test func noPageEndsWithAHeading() {
    sweep { text in
      text.heading()
      text.blank()
      text.heading(lines: 2)
      text.blank(2)
      text.paragraph(lines: 5)
    }
  }

  @Test(arguments: 1...8) func noLineOfAParagraphStandsAlone(lines: Int) {
    sweep { $0.paragraph(lines: lines) }
  }

  @Test(arguments: [2, 5, 18]) func aCalloutStaysTogether(lines: Int) {
    sweep { $0.callout(lines: lines) }
  }

  @Test func anItemStaysTogether() {
    sweep { text in
      for lines in [1, 4, 3, 2] { text.item(lines: lines) }
      text.blank()
      text.paragraph(lines: 1)
      text.blank()
      for number in 9...11 { text.item(lines: 2, number: number, paragraphs: 3) }
    }
  }

  @Test(arguments: [2, 6]) func aContactStaysTogether(lines: Int) {
    sweep { text in
      text.heading()
      text.blank()
      text.contact(lines: lines)
    }
  }

  @Test func aTableThatFitsStaysTogether() {
    sweep { $0.table(rows: [1, 2, 2, 1]) }
  }

  @Test func aLongerTableIsDividedBetweenItsRows() {
    var text = SampleText()
    text.table(rows: Array(repeating: 2, count: 30))
    for page in PrintedPages(text.text).pages.dropFirst() {
      #expect(page.lines.first?.hasPrefix("Meta") == true)
    }
  }

  @Test func aLongerCalloutIsDividedAsTextIs() {
    let inside = (0..<12).flatMap { ["  First line of \($0)", "  second", "  third", ""] }
    let printed = PrintedPages((["WARNING"] + inside).joined(separator: "\n"))
    #expect(printed.pages.count > 1)
    #expect(printed.lines.written == ["WARNING"] + inside.written)
    for page in printed.pages.dropFirst() { #expect(page.lines.first?.contains("First") == true) }
  }

  @Test func aListStaysWithWhatIntroducesIt() {
    var text = SampleText()
    for _ in 0..<16 { text.item(lines: 1) }
    let printed = PrintedPages(text.text + "\nThey will:\n\n- tell you\n- meet you\n- help you\n")
    #expect(printed.pages[1].lines.first == "They will:")
  }

  @Test func aHeadingGoesBeforeAllElseWhereAPageCanNotHoldBoth() {
    var text = SampleText()
    text.heading()
    text.blank()
    text.callout(lines: 18)
    let printed = PrintedPages(text.text)
    #expect(printed.pages[0].lines.count == 18)
    // A page neither ends nor begins with the empty line at which it was divided.
    #expect(printed.lines.written == text.lines.written)
  }

  /// Against somebody who tries every place and knows what each line is.
  @Test(arguments: [18, 19, 28, 43, 58, 198])
  func endsPagesAsLateAsItShould(height: Int) {
    var random = SplitMix(state: UInt64(height))
    for round in 0..<150 {
      let text = SampleText.drawn(&random)
      let printed = PrintedPages(text.text, height: height + 2)
      #expect(printed.pages.map(\.lines) == text.pages(height: height), "round \(round)")
    }
  }
}
