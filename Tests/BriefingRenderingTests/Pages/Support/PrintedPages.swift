import BriefingRendering

/// A paged text as a reader takes it apart.
struct PrintedPages {
  struct Page {
    let head: String
    /// Behind the head and the blank line below it.
    let lines: [String]
  }

  let pages: [Page]

  /// - Parameter height: of the pages, in lines.
  init(_ text: String, title: String = "Title", height: Int = 20, width: Int = 72) {
    let paged = PagedText(title: title, issue: nil, lines: height, width: width)
      .pages(of: Array(text.utf8))
    self.init(paged)
  }

  init(_ paged: [UInt8]) {
    let pages = paged.split(separator: 0x0C, omittingEmptySubsequences: false)
    self.pages = paged.isEmpty ? [] : pages.map { Self.page(String(decoding: $0, as: UTF8.self)) }
  }

  private static func page(_ text: String) -> Page {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // Each line has an end, so nothing stands behind the last one.
    return Page(head: lines[0], lines: Array(lines.dropFirst(2).dropLast()))
  }

  var lines: [String] { pages.flatMap(\.lines) }
}

extension String {
  /// The lines that are not blank.
  var written: [String] { split(separator: "\n").map(String.init).written }
}

extension [String] {
  var written: [String] { filter { line in line.contains { $0 != " " } } }
}
