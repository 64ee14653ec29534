internal import BriefingOutput
internal import BriefingValidating

/// How far the police contacts reach, by region and by force.
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
      CoverageList.show("By region", coverage.regions + [coverage.total], &page)
      CoverageList.show("By police force", coverage.forces, &page)
      page.element("p") {
        $0.element("a", ["href": "coverage.csv"], text: "The same as a table for a spreadsheet")
      }
    }
  }
}
