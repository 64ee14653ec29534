internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads `national-services.csv`.
enum NationalServiceReader {
  static func read(_ table: Table?) -> TableReader<NationalService>.Result {
    TableReader(
      keyColumn: "id", duplicate: .duplicateID, read: service,
      shown: { service in
        service.extent.everyPlace.map { [$0, TextKey.of(service.name)] + service.reached }
      }
    ).read(table)
  }

  private static func service(_ row: inout RowReader) -> NationalService? {
    let id = row.required("id", .id)
    let name = row.required("name")
    let provider = row.required("provider")
    let contacts = row.contacts(NationalService.contactColumns)
    let extent = row.extent()
    let readers = row.optional("readers", .readers) ?? .everyone
    let purpose = row.optional("purpose")
    let mailSubject = row.optional("mail_subject")
    let provenance = row.provenance()
    let translations = row.translations(of: "name", "provider", "purpose", "mail_subject")
    if NationalService.contactColumns.allSatisfy({ row.text($0.name) == nil }) {
      row.note(
        .missingValue, "the service has no email, no phone and no website", in: "email",
        help: "give at least one way to reach it")
    }
    if mailSubject != nil, row.text("email") == nil {
      row.note(
        .missingValue, "the service has a mail_subject and no email", in: "email",
        help: "give the email that the message goes to, or empty mail_subject")
    }
    guard let id, let name, let provider, let contacts, let extent else { return nil }
    return NationalService(
      id: id, name: name, provider: provider, contacts: contacts, extent: extent,
      readers: readers, purpose: purpose, mailSubject: mailSubject, provenance: provenance,
      translations: translations
    )
  }
}

extension RowReader {
  /// - Returns: `nil` when a name in it is wrong.
  mutating func extent() -> Extent? {
    let nations = list("nations", .nation)
    let elections = list("elections", .electionKind)
    guard let nations, let elections else { return nil }
    return Extent(nations: nations, elections: elections)
  }
}
