internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingLoading

/// What is known of the settings and the tables, whatever guidance and templates say.
package struct CheckedData: Sendable {
  /// `nil` when the settings are wrong.
  let edition: Edition?
  let tables: DataTables
  let issues: IssueRecords
  let corrections: [Correction]
  let translatedCells: [WrongLanguage.Cell]
  let diagnostics: [Diagnostic]

  init(_ data: LoadedData, _ options: CheckOptions) {
    var reader = ConfigurationReader()
    var edition = data.configuration.flatMap { reader.read($0) }
    let isOver = edition?.expires.map { options.asOf > $0 } ?? false
    edition?.isOver = isOver
    let (election, languages) = (edition?.election, edition?.languages.map(\.language) ?? [])
    (tables, translatedCells) = atOnce {
      DataTables(data.tables, for: election)
    } _: {
      WrongLanguage.cells(in: data.tables, translatedInto: languages.filter { $0 != .first })
    }
    let renewals = LinkRenewals(data.links, of: tables.constituencies.values)
    let codes = tables.constituencies.values.compactMap { $0.value.identity?.code }
    let tokens = renewals.tokens(of: codes, options.linkKey)
    edition?.tokens = tokens.value
    self.edition = edition
    issues = IssueRecords(data.issues, for: edition)
    var reading = CorrectionReader(issues, for: edition?.issue)
    corrections = reading.read(tables.corrections)
    var found =
      reader.diagnostics + issues.diagnostics + reading.diagnostics + tables.diagnostics
      + LongValues.check(data.tables) + renewals.diagnostics + tokens.diagnostics
    if let edition {
      found += RegisterChecks.check(Register(edition: edition, tables), options)
    }
    diagnostics = found
  }
}
