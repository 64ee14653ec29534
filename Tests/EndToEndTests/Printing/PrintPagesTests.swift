import Testing

/// `briefing print --pages`.
@WholeRepository @Suite struct PrintPagesTests {
  /// In every length: the whole pack, and no page that ends with a heading.
  @Test(arguments: [20, 21, 45, 60, 66, 200])
  func breaksARealPackIntoPages(lines: Int) throws {
    let project = try Project.repository()
    let text = try project.run("print", "ynys mon").output
    let outcome = try project.run("print", "ynys mon", "--pages", "--lines", "\(lines)")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let pages = outcome.output.split(separator: "\u{0C}", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
    #expect(pages.count > 1)
    for (index, page) in pages.enumerated() {
      #expect(page.count <= lines)
      #expect(page[0].hasPrefix("Ynys Môn  "))
      #expect(page[0].hasSuffix("  Page \(index + 1) of \(pages.count)"))
      #expect(page[0].count == 72)
      #expect(page[1].isEmpty && !page[2].isEmpty)
      let last = try #require(page.last)
      #expect(!last.isEmpty && !last.hasSuffix("===") && !last.hasSuffix("---") && last != "!")
    }
    let printed = pages.flatMap { $0.dropFirst(2) }.filter { !$0.isEmpty }
    #expect(printed == text.split(separator: "\n"))
  }

  @Test func hasPagesForA4() throws {
    let project = try Project.repository()
    let pages = try project.run("print", "gower", "--pages").outputBytes
    #expect(try project.run("print", "gower", "--pages", "--lines", "60").outputBytes == pages)
  }

  /// With the head as wide as the text.
  @Test func keepsToTheWidthThatIsAskedFor() throws {
    let outcome = try Project.repository().run("print", "gower", "--pages", "--width", "40")
    #expect(outcome.output.hasPrefix("Gower"))
    #expect(outcome.output.prefix { $0 != "\n" }.count == 40)
  }
}
