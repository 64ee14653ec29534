internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `national-services.csv`.
enum NationalServiceReader {
  static func read(_ table: Table?) -> TableReader<NationalService>.Result {
    TableReader<NationalService>(keyColumn: "id", duplicate: .duplicateID, read: service)
      .read(table)
  }

  private static func service(_ row: inout RowReader) -> NationalService? {
    let id = row.required("id", .id)
    let name = row.required("name")
    let provider = row.required("provider")
    let email = row.optional("email", .email)
    let phone = row.optional("phone", .phone)
    let website = row.optional("website", .website)
    let nations = row.list("nations", .nation)
    let provenance = Provenance.read(&row)
    if row.text("email") == nil, row.text("phone") == nil, row.text("website") == nil {
      row.note(
        .missingValue, "the service has no e-mail, no phone and no website", in: "email",
        help: "give at least one way to reach it")
    }
    guard let id, let name, let provider, let nations else { return nil }
    return NationalService(
      id: id, name: name, provider: provider, email: email, phone: phone, website: website,
      nations: nations.isEmpty ? Set(Nation.allCases) : Set(nations), provenance: provenance)
  }
}
