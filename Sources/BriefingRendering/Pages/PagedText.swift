/// A plain-text pack as a printer takes it: pages of a certain length, each with a running head, and
/// a form feed (U+000C) between them. Each line of the pack stands on just one page, in its order.
package struct PagedText: Sendable {
  /// A4 has room for 70 lines at six to the inch; this leaves margins of nearly an inch.
  package static let defaultLines = 60
  /// The lengths that make sense: a head and a few lines of text, up to a long fanfold page.
  package static let possibleLines = 20...200

  private let head: RunningHead
  private let lines: Int

  /// - Parameters:
  ///   - title: at the left of the head, such as the constituency's name.
  ///   - issue: between the title and the number of the page; `nil` for none.
  ///   - lines: of a page, its head included.
  ///   - width: of the head, in columns.
  package init(title: String, issue: String?, lines: Int, width: Int) {
    head = RunningHead(title: title, issue: issue, width: width)
    self.lines = lines
  }

  /// - Parameter text: UTF-8, its lines ended by line feeds.
  package func pages(of text: [UInt8]) -> [UInt8] {
    let all = text.split(separator: .lineFeed, omittingEmptySubsequences: false)
    let pages = PageBreaker(all.map { TextLine($0) }, height: lines - head.height).pages()
    var paged: [UInt8] = []
    paged.reserveCapacity(text.count + pages.count * 128)
    for (index, page) in pages.enumerated() {
      if index > 0 { paged.append(.formFeed) }
      for line in head.lines(page: index + 1, of: pages.count).map(\.utf8) {
        paged += line
        paged.append(.lineFeed)
      }
      for line in all[page] {
        paged += line
        paged.append(.lineFeed)
      }
    }
    return paged
  }
}

extension UInt8 {
  fileprivate static let formFeed = UInt8(0x0C)
}
