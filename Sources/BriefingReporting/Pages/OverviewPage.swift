internal import BriefingDiagnostics
internal import BriefingOutput
internal import BriefingValidating

/// The report's first page: who has what to do.
enum OverviewPage {
  static func make(
    _ worklist: Worklist, _ diagnostics: [Diagnostic], _ edition: Edition?, hasCoverage: Bool
  ) -> String {
    ReportPage.make(
      title: "Worklist for the briefing data", isSample: edition?.isSample == true
    ) { page in
      let errors = diagnostics.total(.error)
      let warnings = diagnostics.total(.warning)
      page.element(
        "p",
        text:
          "Errors: \(errors). Warnings: \(warnings). "
          + (errors == 0 ? "The packs can be made." : "While there is an error, no packs are made.")
      )
      page.element("ul") { page in
        if hasCoverage {
          page.element("li") {
            $0.element(
              "a", ["href": "coverage.html"], text: "Who has a contact that was checked lately")
          }
        } else {
          page.element(
            "li",
            text:
              "Who has a contact that was checked lately is not known: the settings or a table could not be read."
          )
        }
        if let edition, edition.languages.count > 1 {
          page.element("li") {
            $0.element("a", ["href": "translations.html"], text: "Translations to look at")
          }
        }
        page.element("li") {
          $0.element("a", ["href": "checks.html"], text: "What the checks mean")
        }
      }
      if let gap = edition?.worklist.gap { page.element("p", ["class": "problem"], text: gap) }
      page.element(
        "p",
        text:
          "Each force and each authority below has a form: send them the page or its rows.csv. "
          + "briefing check --answers takes the tables that come back.")
      others(worklist.others, &page)
      owners("Police forces", worklist.forces, &page)
      owners("Authorities", worklist.authorities, &page)
    }
  }

  private static func others(_ problems: [Diagnostic], _ page: inout HTMLWriter) {
    guard !problems.isEmpty else { return }
    page.element("h2", text: "For the central team")
    page.element("p", text: "Problems that no form asks about:")
    for problem in problems {
      page.element("div", ["class": "row"]) { page in
        let cell = problem.cell.map { ", cell \($0.address)" } ?? ""
        page.element("h3", text: "\(problem.location)\(cell)")
        page.problem(problem)
      }
    }
  }

  private static func owners(
    _ title: String, _ owners: [WorklistOwner], _ page: inout HTMLWriter
  ) {
    // Those with most to do come first.
    let sorted = owners.sorted { ($0.wrong, $0.empty) > ($1.wrong, $1.empty) }
    CountTable.show(
      title, columns: ["To put right", "To fill in", "Constituencies"], sorted, &page,
      counts: { [$0.wrong, $0.empty, $0.constituencies.count] },
      name: { owner, page in
        page.element("a", ["href": "\(owner.folder)/index.html"], text: owner.name)
        if !owner.newContact.isEmpty { page.text(" (no contact yet)") }
      })
  }
}
