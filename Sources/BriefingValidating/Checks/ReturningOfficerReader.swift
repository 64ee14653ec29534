internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `returning-officers.csv`.
enum ReturningOfficerReader {
  static func read(_ table: Table?) -> TableReader<ReturningOfficer>.Result {
    TableReader<ReturningOfficer>(keyColumn: "id", duplicate: .duplicateID, read: officer)
      .read(table)
  }

  private static func officer(_ row: inout RowReader) -> ReturningOfficer? {
    let id = row.required("id", .id)
    let authority = row.required("authority")
    let title = row.required("title")
    let website = row.required("website", .website)
    let email = row.optional("email", .email)
    let phone = row.optional("phone", .phone)
    let basis = row.optional("basis", .basis)
    let provenance = Provenance.read(&row)
    guard let id, let authority, let title, let website else { return nil }
    return ReturningOfficer(
      id: id, authority: authority, title: title, email: email, phone: phone, website: website,
      basis: basis, provenance: provenance)
  }
}
