internal import BriefingDiagnostics

/// The report's first page: who has what to do.
enum OverviewPage {
  static func make(_ worklist: Worklist, _ diagnostics: [Diagnostic], hasCoverage: Bool) -> String {
    ReportPage.make(title: "Worklist for the briefing data") { page in
      let errors = diagnostics.count { $0.severity == .error }
      let warnings = diagnostics.count { $0.severity == .warning }
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
        page.element("li") {
          $0.element("a", ["href": "checks.html"], text: "What the checks mean")
        }
      }
      others(worklist.others, &page)
      owners("Police forces", worklist.forces, worklist.knowsContacts, &page)
      owners("Authorities", worklist.authorities, worklist.knowsContacts, &page)
    }
  }

  private static func others(_ problems: [Diagnostic], _ page: inout HTMLWriter) {
    guard !problems.isEmpty else { return }
    page.element("h2", text: "For the central team")
    page.element("p", text: "Problems that are no force’s and no authority’s own:")
    for problem in problems {
      page.element("div", ["class": "row"]) { page in
        let cell = problem.cell.map { ", cell \($0.address)" } ?? ""
        page.element("h3", text: "\(problem.location)\(cell)")
        ProblemBox.show(
          problem.message, help: problem.help, isError: problem.severity == .error, &page)
      }
    }
  }

  private static func owners(
    _ title: String, _ owners: [WorklistOwner], _ knowsContacts: Bool,
    _ page: inout HTMLWriter
  ) {
    // Those with most to do come first.
    let sorted = owners.sorted { ($0.errors, $0.warnings) > ($1.errors, $1.warnings) }
    CountTable.show(
      title, columns: ["Errors", "Warnings", "Constituencies"], sorted, &page,
      counts: { [$0.errors, $0.warnings, $0.constituencies.count] },
      name: { owner, page in
        page.element("a", ["href": "\(owner.folder)/index.html"], text: owner.name)
        if knowsContacts, owner.hasNoContact { page.text(" (no contact yet)") }
      })
  }
}
