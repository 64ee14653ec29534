internal import BriefingDiagnostics

/// Finds the parts of a workbook by their relationships (ECMA-376, part 1, 9.2): programs name the
/// parts as they like.
struct WorkbookParts {
  /// Those that can be seen, in the order of their tabs.
  let sheets: [Sheet]
  let sharedStrings: [UInt8]?
  let styles: [UInt8]?
  /// Days are counted from 1904, as old Macs did.
  let countsFrom1904: Bool

  struct Sheet {
    let name: String
    let bytes: [UInt8]
  }

  init(of archive: ZipArchive) throws(WorkbookFault) {
    let root = try Relationships(of: "", in: archive)
    guard let path = root.target(ofType: "officeDocument") else {
      throw .broken("the file is a zip archive and no workbook")
    }
    guard let bytes = try archive.part(path) else {
      throw .broken("the workbook lacks its part '\(path)'")
    }
    let book = BookHandler()
    try XMLDocument.read(bytes, path, into: book, archive.budget)
    let relations = try Relationships(of: path, in: archive)
    guard book.visibleSheets.count <= Bounds.workbookSheets else {
      throw .oversized("the workbook has more than \(Bounds.workbookSheets) sheets")
    }
    var sheets: [Sheet] = []
    for sheet in book.visibleSheets {
      guard let target = relations.target(ofID: sheet.id) else {
        throw .broken("the workbook has no part for its sheet '\(sheet.name)'")
      }
      guard let bytes = try archive.part(target) else {
        throw .broken("the workbook lacks its part '\(target)'")
      }
      sheets.append(Sheet(name: sheet.name, bytes: bytes))
    }
    if sheets.isEmpty { throw .broken("the workbook has no sheet that can be seen") }
    self.sheets = sheets
    sharedStrings = try Self.part(relations.target(ofType: "sharedStrings"), of: archive)
    styles = try Self.part(relations.target(ofType: "styles"), of: archive)
    countsFrom1904 = book.countsFrom1904
  }

  private static func part(
    _ name: String?, of archive: ZipArchive
  ) throws(WorkbookFault) -> [UInt8]? {
    guard let name else { return nil }
    guard let bytes = try archive.part(name) else {
      throw .broken("the workbook lacks its part '\(name)'")
    }
    return bytes
  }
}

/// Reads `workbook.xml`.
private final class BookHandler: XMLHandler {
  private(set) var visibleSheets: [(name: String, id: String)] = []
  private(set) var countsFrom1904 = false

  func open(_ name: String, _ attributes: [String: String]) throws(WorkbookFault) {
    switch name {
    case "workbookPr":
      countsFrom1904 = attributes.isOn("date1904")
    case "sheet" where attributes["state"] == nil || attributes["state"] == "visible":
      visibleSheets.append((attributes["name"] ?? "", attributes["id"] ?? ""))
    default: break
    }
  }
}
