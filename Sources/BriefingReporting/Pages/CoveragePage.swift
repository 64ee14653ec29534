internal import BriefingValidating

/// How far the police contacts reach, as a picture and as tables.
enum CoveragePage {
  static func make(_ coverage: ContactCoverage, asOf: String, _ edition: Edition) -> String {
    ReportPage.make(
      title: "Contacts that were checked lately", root: "./", isSample: edition.isSample
    ) { page in
      page.element(
        "p",
        text:
          "A contact counts as checked lately when it was checked at most \(edition.maximumAge) days before "
          + "\(asOf). A force counts by its best contact, and a constituency with two forces by the "
          + "worse of them.")
      let fresh = coverage.total.counts[.fresh] ?? 0
      page.element(
        "p", text: "\(fresh) of \(coverage.total.total) constituencies have such a contact.")
      CoverageChart.draw(coverage.regions, &page)
      table("By region", coverage.regions + [coverage.total], &page)
      table("By police force", coverage.forces, &page)
      page.element("p") {
        $0.element("a", ["href": "coverage.csv"], text: "The same as a table for a spreadsheet")
      }
    }
  }

  private static func table(
    _ title: String, _ lines: [ContactCoverage.Line], _ page: inout HTMLWriter
  ) {
    let states = ContactCoverage.State.allCases
    CountTable.show(
      title, columns: states.map(\.label) + ["all"], lines, &page,
      counts: { line in states.map { line.counts[$0] ?? 0 } + [line.total] },
      name: { line, page in page.text(line.name) })
  }
}
