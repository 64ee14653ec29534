internal import BriefingDiagnostics
internal import BriefingLoading

/// A way to get help that is in the data and in no pack: nobody will find it.
enum UnusedServices {
  /// - Parameter shown: every text of the data that the packs of some nation show.
  static func check(
    _ services: [TableReader<NationalService>.Entry], shown: Set<String>
  ) -> [Diagnostic] {
    services.flatMap { entry in
      let service = entry.value
      let unused = service.contacts.filter { shown.isDisjoint(with: [$0.text, $0.dialled]) }
      guard unused.count == service.contacts.count, !shown.contains(service.name) else {
        return unused.map { value($0.column, of: service.id, entry.row) }
      }
      return [
        entry.row.diagnostic(
          .unusedService, "no pack names the service '\(service.id)'", in: "id",
          help: "name it in the guidance, or delete the row")
      ]
    }
  }

  private static func value(
    _ column: ContactColumn, of id: String, _ row: Table.Row
  ) -> Diagnostic {
    row.diagnostic(
      .unusedValue, "no pack shows the \(column.name) of the service '\(id)'", in: column.name,
      help:
        "write {{services.\(id).\(column.templateName)}} where a reader needs it, or empty the cell"
    )
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
