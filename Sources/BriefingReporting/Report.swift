package import BriefingDiagnostics
package import BriefingLoading
package import BriefingValidating

/// The worklist as pages and tables, ready to be written.
package struct Report {
  package let files: [File]

  /// A file of the report.
  package struct File: Sendable {
    /// Relative to the report's folder.
    package let path: String
    package let bytes: [UInt8]
  }

  /// - Parameters:
  ///   - diagnostics: all that was found.
  ///   - checks: those that the report's readers may meet.
  ///   - edition: `nil` when the settings are wrong; how fresh the contacts are is not known then.
  package init(
    _ sources: LoadedSources, _ diagnostics: [Diagnostic], of checks: [Check], edition: Edition?,
    asOf: CalendarDate
  ) {
    let worklist = Worklist(sources.tables, diagnostics)
    let known = worklist.knowsContacts ? edition : nil
    var pages = [
      ("index.html", OverviewPage.make(worklist, diagnostics, edition, hasCoverage: known != nil)),
      ("checks.html", ChecksPage.make(checks)),
    ]
    if let edition, edition.languages.count > 1 {
      let page = TranslationsPage.make(sources.guidance, diagnostics, isSample: edition.isSample)
      pages.append(("translations.html", page))
    }
    if let edition = known {
      let coverage = ContactCoverage(
        worklist, sources.tables, asOf: asOf, maximumAge: edition.maximumAge)
      pages.append(
        ("coverage.html", CoveragePage.make(coverage, asOf: asOf.dayMonthYear, edition)))
      pages.append(("coverage.csv", ReportTables.coverage(coverage)))
    }
    let covering = CoveringNote(edition, asOf: asOf)
    for owner in worklist.forces + worklist.authorities {
      pages.append(("\(owner.folder)/index.html", OwnerPage.make(owner, covering)))
      pages.append(("\(owner.folder)/rows.csv", ReportTables.rows(of: owner, covering)))
    }
    files = pages.map { File(path: $0.0, bytes: Array($0.1.utf8)) }
  }
}
