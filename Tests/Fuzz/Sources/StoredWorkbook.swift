internal import CZlib

/// A workbook of which one part is given. Its parts are not packed, and their checksums are right: an
/// input that is a whole archive seldom gets past these.
enum StoredWorkbook {
  static func bytes(_ part: [UInt8], asPart name: String) -> [UInt8] {
    var parts = parts.mapValues { Array($0.utf8) }
    parts[name] = part
    var (file, directory) = ([UInt8](), [UInt8]())
    for (name, bytes) in parts {
      let size = UInt32(bytes.count)
      let about =
        short([20, 0, 0, 0, 0]) + long([UInt32(crc32(0, bytes, size)), size, size])
        + short([UInt16(name.utf8.count), 0])
      directory += long([0x0201_4B50]) + short([20]) + about + short([0, 0, 0])
      directory += long([0, UInt32(file.count)]) + name.utf8
      file += long([0x0403_4B50]) + about + name.utf8 + bytes
    }
    let count = UInt16(parts.count)
    return file + directory + long([0x0605_4B50]) + short([0, 0, count, count])
      + long([UInt32(directory.count), UInt32(file.count)]) + short([0])
  }

  private static func short(_ numbers: [UInt16]) -> [UInt8] { littleEndian(numbers) }

  private static func long(_ numbers: [UInt32]) -> [UInt8] { littleEndian(numbers) }

  private static func littleEndian(_ numbers: [some FixedWidthInteger]) -> [UInt8] {
    numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
  }

  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static let parts = [
    "_rels/.rels": """
    <Relationships><Relationship Id="r" Type="\(types)/officeDocument" Target="xl/workbook.xml"/>
    </Relationships>
    """,
    "xl/workbook.xml": """
    <workbook xmlns:r="\(types)"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>
    """,
    "xl/_rels/workbook.xml.rels": """
    <Relationships>
    <Relationship Id="rId1" Type="\(types)/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="rId2" Type="\(types)/sharedStrings" Target="sharedStrings.xml"/>
    <Relationship Id="rId3" Type="\(types)/styles" Target="styles.xml"/>
    </Relationships>
    """,
    "xl/worksheets/sheet1.xml": """
    <worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
    <row r="2"><c t="s" s="0"><v>2</v></c><c s="1"><v>45000</v></c></row></sheetData></worksheet>
    """,
    "xl/sharedStrings.xml": """
    <sst><si><t>force</t></si><si><t>checked_on</t></si><si><t>northshire</t></si></sst>
    """,
    "xl/styles.xml": "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
  ]
}
