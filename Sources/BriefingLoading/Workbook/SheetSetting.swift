package import BriefingDiagnostics

/// Which sheet of a table's workbook counts, where `briefing.yml` says so:
/// `sheets: { spoc-contacts: England }`.
package struct SheetSetting {
  package static let key = "sheets"

  let sheet: String
  let location: SourceLocation

  /// What is wrong with the setting itself is for the settings' own reader to say.
  static func all(in configuration: YAMLNode?) -> [TableName: SheetSetting] {
    guard case .mapping(let entries)? = configuration?[key]?.content else { return [:] }
    var sheets: [TableName: SheetSetting] = [:]
    for entry in entries {
      guard let name = TableName(rawValue: entry.key), case .scalar(let sheet) = entry.value.content
      else { continue }
      sheets[name] = SheetSetting(sheet: sheet, location: entry.value.location)
    }
    return sheets
  }
}

extension Check {
  package static let invalidSetting = Check(
    "invalid-setting", .settings, for: .author, "a setting has a value that it can't have",
    example: "`polling-day: 4 July 2024` in place of `polling-day: 2024-07-04`")
}
