internal import BriefingDiagnostics

/// A way to get help that is in the data and in no pack: nobody will find it.
enum UnusedServices {
  /// - Parameter shown: every text of the data that the packs of some nation show.
  static func check(
    _ services: [TableReader<NationalService>.Entry], shown: Set<String>
  ) -> [Diagnostic] {
    services.flatMap { entry in
      let service = entry.value
      let ways = [
        ("email", service.email.map { [$0.text] }),
        ("phone", service.phone.map { [$0.display, $0.dialled] }),
        ("website", service.website.map { [$0.text] }),
      ].compactMap { column, texts in texts.map { (column: column, texts: $0) } }
      let unused = ways.filter { $0.texts.allSatisfy { !shown.contains($0) } }
      guard unused.count == ways.count, !shown.contains(service.name) else {
        return unused.map { value($0.column, of: service.id, entry.row) }
      }
      return [
        Diagnostic(
          .unusedService, "no pack names the service '\(service.id)'", at: entry.row.location,
          cell: entry.row.cell("id"),
          help: "name it in the guidance, or delete the row")
      ]
    }
  }

  private static func value(_ column: String, of id: String, _ row: RowPlace) -> Diagnostic {
    Diagnostic(
      .unusedValue, "no pack shows the \(column) of the service '\(id)'", at: row.location,
      cell: row.cell(column),
      help: "write {{services.\(id).\(column)}} where a reader needs it, or empty the cell")
  }
}

extension Check {
  static let unusedService = Check(
    "unused-service", .guidance, .warning, for: .data, "no pack names this service",
    example: "a row of `national-services.csv` that the guidance never names")

  static let unusedValue = Check(
    "unused-value", .guidance, .warning, for: .data, "no pack shows this way to reach a service",
    example: "a service has a phone number, and the guidance gives its website alone")
}
