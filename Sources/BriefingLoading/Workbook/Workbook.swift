/// A workbook as its parts have it: its sheets, and how their cells are shown.
struct Workbook {
  /// Those that can be seen, in the order of their tabs.
  let sheets: [Sheet]
  let formats: CellFormats
  /// Days are counted from 1904, as old Macs did.
  let countsFrom1904: Bool

  struct Sheet {
    let name: String
    let rows: [SheetRow]
    /// Ranges such as `A2:A5`.
    let merged: [String]
    /// Counted from 0.
    let hiddenColumns: [ClosedRange<Int>]
    /// Where a rule gives cells another look, and which one.
    let rules: [(range: String, look: Int)]
  }

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    if let fault = Self.otherFormat(bytes) { throw fault }
    let archive = ZipArchive(bytes: bytes)
    let budget = archive.budget
    let parts = try WorkbookParts(of: archive)
    formats = CellFormats()
    if let styles = parts.styles { try XMLDocument.read(styles, "styles", into: formats, budget) }
    let strings = SharedStrings()
    if let shared = parts.sharedStrings {
      try XMLDocument.read(shared, "sharedStrings", into: strings, budget)
    }
    var sheets: [Sheet] = []
    for part in parts.sheets {
      let handler = SheetHandler(strings: strings.texts, budget)
      try XMLDocument.read(part.bytes, part.name, into: handler, budget)
      sheets.append(
        Sheet(
          name: part.name, rows: handler.rows, merged: handler.merged,
          hiddenColumns: handler.hiddenColumns, rules: handler.rules))
    }
    self.sheets = sheets
    countsFrom1904 = parts.countsFrom1904
  }

  /// Files that people rename to `.xlsx`, told apart by how they begin.
  private static func otherFormat(_ bytes: [UInt8]) -> WorkbookFault? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .broken("the file is an old .xls workbook, or is protected with a password")
    }
    guard bytes.starts(with: "PK".utf8) else {
      return .broken("the file is no workbook, whatever its name says")
    }
    return nil
  }
}
