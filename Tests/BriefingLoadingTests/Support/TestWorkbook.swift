import CZip
import Foundation
import Testing

/// A workbook of which a test writes the parts.
struct TestWorkbook {
  var parts: [String: String]

  static let spreadsheetML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// - Parameters:
  ///   - sheet: what stands in `sheetData`.
  ///   - after: what stands behind it.
  ///   - strings: the items of `sharedStrings.xml`, each an `<si>`.
  ///   - formats: of the cells, each the number of a format; the last one's font is struck through.
  init(
    sheet: String, after: String = "", strings: String = "", formats: [Int] = [0],
    custom: String = "", settings: String = ""
  ) {
    let styles = (formats.map { "<xf numFmtId=\"\($0)\"/>" } + [Self.struck]).joined()
    parts = [
      "_rels/.rels": """
      <Relationships xmlns="\(Self.relations)">
      <Relationship Id="r" Type="\(Self.office)/officeDocument" Target="xl/workbook.xml"/>
      </Relationships>
      """,
      "xl/workbook.xml": """
      <workbook xmlns="\(Self.spreadsheetML)" xmlns:r="\(Self.office)">\(settings)
      <sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>
      """,
      "xl/_rels/workbook.xml.rels": """
      <Relationships xmlns="\(Self.relations)">
      <Relationship Id="rId1" Type="\(Self.office)/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Type="\(Self.office)/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="rId3" Type="\(Self.office)/styles" Target="/xl/styles.xml"/>
      </Relationships>
      """,
      "xl/worksheets/sheet1.xml": """
      <worksheet xmlns="\(Self.spreadsheetML)"><sheetData>\(sheet)</sheetData>\(after)</worksheet>
      """,
      "xl/sharedStrings.xml": "<sst xmlns=\"\(Self.spreadsheetML)\">\(strings)</sst>",
      "xl/styles.xml": """
      <styleSheet xmlns="\(Self.spreadsheetML)"><numFmts>\(custom)</numFmts>
      <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
      <cellXfs>\(styles)</cellXfs>
      <dxfs><dxf><font><b/></font></dxf><dxf><font><strike/></font></dxf></dxfs></styleSheet>
      """,
    ]
  }

  private static let struck = "<xf numFmtId=\"0\" fontId=\"1\"/>"

  /// A second sheet, on a tab of its own.
  mutating func add(_ name: String, state: String = "visible", sheet: String) {
    parts["xl/workbook.xml"]?.replace(
      "</sheets>",
      with: "<sheet name=\"\(name)\" sheetId=\"2\" state=\"\(state)\" r:id=\"rId7\"/></sheets>")
    parts["xl/_rels/workbook.xml.rels"]?.replace(
      "</Relationships>",
      with:
        "<Relationship Id=\"rId7\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"
    )
    parts["xl/worksheets/sheet2.xml"] =
      "<worksheet xmlns=\"\(Self.spreadsheetML)\"><sheetData>\(sheet)</sheetData></worksheet>"
  }

  /// A row of texts, written into their cells.
  static func row(_ number: Int, _ texts: [String]) -> String {
    let cells = texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  /// The file.
  func bytes() throws -> [UInt8] {
    var error = zip_error_t()
    let source = try #require(zip_source_buffer_create(nil, 0, 0, &error))
    defer { zip_source_free(source) }
    zip_source_keep(source)
    let archive = try #require(zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error))
    for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
      // The archive frees the copy when it has written it.
      let copy = try #require(strdup(text))
      let part = zip_source_buffer(archive, copy, zip_uint64_t(text.utf8.count), 1)
      #expect(zip_file_add(archive, name, part, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0)
    }
    #expect(zip_close(archive) == 0)
    #expect(zip_source_open(source) == 0)
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: Int(zip_source_tell(source)))
    zip_source_seek(source, 0, SEEK_SET)
    #expect(zip_source_read(source, &bytes, zip_uint64_t(bytes.count)) == Int64(bytes.count))
    return bytes
  }
}
