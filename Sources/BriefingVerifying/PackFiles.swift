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
    self.init(flow: PlainText(bytes).flow, path: path)
  }

  init(flow: [UInt8], path: String) {
    self.path = path
    scan = Scan(flow)
  }
}

/// The finished files of one pack.
struct PackFiles {
  /// With all contacts of the constituency.
  private(set) var pages: [PackPage] = []
  /// With all contacts of the constituency.
  private(set) var texts: [PackText] = []
  /// With no contact at all.
  private(set) var calendars: [PackText] = []
  /// With no contact of another constituency.
  private(set) var mailHeads: [PackText] = []

  /// A page and a text that must say the same.
  private(set) var twins: [(page: PackPage, text: PackText)] = []

  /// - Parameter files: the bytes and the path of each.
  init(_ files: [(bytes: [UInt8], path: String)]) {
    for file in files { add(file.bytes, path: file.path) }
    let page = pages.first { $0.path.hasSuffix("/index.html") }
    let text = texts.first { $0.path.hasSuffix("/pack.txt") }
    if let page, let text { twins.append((page, text)) }
  }

  private mutating func add(_ bytes: [UInt8], path: String) {
    switch path.split(separator: ".").last {
    case "html": pages.append(PackPage(bytes, path: path))
    case "txt": texts.append(PackText(bytes, path: path))
    case "vcf": texts.append(PackText(flow: ContentLineText.flow(bytes), path: path))
    case "ics": calendars.append(PackText(flow: ContentLineText.flow(bytes), path: path))
    case "eml":
      // A message that can't be read holds nothing, and so lacks all that it should hold.
      let mail = MailFile(bytes)
      let page = PackPage(mail?.html ?? [], path: path)
      let text = PackText(mail?.text ?? [], path: path)
      pages.append(page)
      texts.append(text)
      twins.append((page, text))
      mailHeads.append(PackText(mail?.head ?? [], path: path))
    default: break
    }
  }
}
