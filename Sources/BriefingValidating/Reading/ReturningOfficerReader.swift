internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `returning-officers.csv`.
enum ReturningOfficerReader {
  static func read(_ table: Table?) -> TableReader<ReturningOfficer>.Result {
    TableReader(
      keyColumn: "id", duplicate: .duplicateID, read: officer,
      shown: { [[TextKey.of($0.authority), TextKey.of($0.title)] + $0.reached] }
    ).read(table)
  }

  private static func officer(_ row: inout RowReader) -> ReturningOfficer? {
    let id = row.required("id", .id)
    let authority = row.required("authority")
    let title = row.required("title")
    let contacts = row.contacts(ReturningOfficer.contactColumns)
    let basis = row.optional("basis", .basis)
    let provenance = row.provenance()
    let translations = row.translations(of: "authority", "title")
    guard let id, let authority, let title, let contacts else { return nil }
    return ReturningOfficer(
      id: id, authority: authority, title: title, contacts: contacts, basis: basis,
      provenance: provenance, translations: translations)
  }
}
