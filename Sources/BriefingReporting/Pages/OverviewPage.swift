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
        }
        if !hasCoverage {
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
    page.element("h2", text: title)
    page.element("div", ["class": "scroll"]) { page in
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", ["scope": "col"], text: "Name")
            for column in ["Errors", "Warnings", "Constituencies"] {
              page.element("th", ["scope": "col", "class": "count"], text: column)
            }
          }
        }
        page.element("tbody") { page in
          // Those with most to do come first.
          for owner in owners.sorted(by: { ($0.errors, $0.warnings) > ($1.errors, $1.warnings) }) {
            page.element("tr") {
              row(owner, lacksContact: knowsContacts && owner.hasNoContact, &$0)
            }
          }
        }
      }
    }
  }

  private static func row(
    _ owner: WorklistOwner, lacksContact: Bool, _ page: inout HTMLWriter
  ) {
    page.element("th", ["scope": "row"]) { page in
      page.element("a", ["href": "\(owner.folder)/index.html"], text: owner.name)
      if lacksContact { page.text(" (no contact yet)") }
    }
    for count in [owner.errors, owner.warnings, owner.constituencies.count] {
      page.element("td", ["class": "count"], text: String(count))
    }
  }
}
