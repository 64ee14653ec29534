/// A pack's page, read and searched.
struct PackPage {
  let path: String
  let page: HTMLPage
  let visible: Scan
  let targets: Scan

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    page = HTMLPage(bytes)
    visible = Scan(page.visible.bytes)
    targets = Scan(page.targets.bytes)
  }
}

/// A pack's plain text, read and searched.
struct PackText {
  let path: String
  let scan: Scan

  init(_ bytes: [UInt8], path: String) {
    self.path = path
    scan = Scan(PlainText(bytes).flow)
  }
}

/// The finished files of one pack. A page and a text in one folder are twins.
struct PackFiles {
  var pages: [PackPage] = []
  var texts: [PackText] = []

  mutating func add(_ bytes: [UInt8], path: String) {
    if path.hasSuffix(".html") {
      pages.append(PackPage(bytes, path: path))
    } else if path.hasSuffix(".txt") {
      texts.append(PackText(bytes, path: path))
    }
  }

  var twins: [(page: PackPage, text: PackText)] {
    pages.flatMap { page in
      texts.filter { Self.folder($0.path) == Self.folder(page.path) }.map { (page, $0) }
    }
  }

  private static func folder(_ path: String) -> Substring {
    path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
  }
}
