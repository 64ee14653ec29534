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
    let elections = row.list("elections", .electionKind)
    let purpose = row.optional("purpose")
    let mailSubject = row.optional("mail_subject")
    let provenance = Provenance.read(&row)
    if row.text("email") == nil, row.text("phone") == nil, row.text("website") == nil {
      row.note(
        .missingValue, "the service has no e-mail, no phone and no website", in: "email",
        help: "give at least one way to reach it")
    }
    if mailSubject != nil, row.text("email") == nil {
      row.note(
        .missingValue, "the service has a mail_subject and no e-mail", in: "email",
        help: "give the e-mail that the message goes to, or empty mail_subject")
    }
    guard let id, let name, let provider, let nations, let elections else { return nil }
    return NationalService(
      id: id, name: name, provider: provider, email: email, phone: phone, website: website,
      nations: nations.isEmpty ? Set(Nation.allCases) : Set(nations),
      elections: elections.isEmpty ? Set(ElectionKind.allCases) : Set(elections),
      purpose: purpose, mailSubject: mailSubject, provenance: provenance)
  }
}
