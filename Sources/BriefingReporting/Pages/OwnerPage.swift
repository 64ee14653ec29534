internal import BriefingDiagnostics
internal import BriefingLoading

/// What one force or one authority has to look at: their own rows, ready to be sent to them, and so
/// without a link to anybody else's.
enum OwnerPage {
  static func make(_ owner: WorklistOwner, knowsContacts: Bool) -> String {
    ReportPage.make(title: owner.name) { page in
      summary(of: owner, lacksContact: knowsContacts && owner.hasNoContact, &page)
      page.element("h2", text: owner.kind == .force ? "Your force and its contacts" : "Your office")
      for row in owner.own { show(row, &page) }
      let wrong = owner.constituencies.filter { !$0.problems.isEmpty }
      page.element("h2", text: "Constituencies")
      if !wrong.isEmpty {
        page.element("p", text: "These need a look:")
        for row in wrong { show(row, &page) }
      }
      names(of: owner.constituencies, &page)
    }
  }

  private static func summary(
    of owner: WorklistOwner, lacksContact: Bool, _ page: inout HTMLWriter
  ) {
    page.element(
      "p",
      text: owner.problems.isEmpty
        ? "We found nothing wrong in these details. Please check that they are right all the same."
        : "Please mend what is marked below, and send the table back to us.")
    if lacksContact {
      page.element("div", ["class": "problem"]) { page in
        page.element("p", text: "We have no contact for candidates’ safety from you yet.")
        page.element(
          "p",
          text:
            "Please send a role, a phone number, a mailbox, the hours, and the day on which you checked them."
        )
      }
    }
    page.element("p") { page in
      page.element("a", ["href": "rows.csv"], text: "The same as a table for a spreadsheet")
    }
  }

  private static func show(_ row: WorklistRow, _ page: inout HTMLWriter) {
    page.element("div", ["class": "row"]) { page in
      let title = row.value("name") ?? row.value("role") ?? row.value("authority") ?? row.file
      page.element("h3", text: row.table == .spocContacts ? "Contact: \(title)" : title)
      for problem in row.otherProblems { show(OwnProblem(problem), &page) }
      page.element("dl") { page in
        for cell in row.cells {
          page.element("dt") { page in
            page.text("\(cell.column) ")
            page.element(
              "span", ["class": "address"], text: "(cell \(cell.address) of \(row.file))")
          }
          page.element("dd") { page in
            page.text(cell.value.isEmpty ? "empty" : cell.value)
            for problem in cell.problems { show(OwnProblem(problem), &page) }
          }
        }
      }
    }
  }

  private static func show(_ problem: OwnProblem, _ page: inout HTMLWriter) {
    ProblemBox.show(
      problem.message, help: problem.help, isError: problem.isError, &page)
  }

  private static func names(of rows: [WorklistRow], _ page: inout HTMLWriter) {
    guard !rows.isEmpty else {
      return page.element("p", text: "No constituency names you.")
    }
    page.element("p", text: "All constituencies that name you (\(rows.count)):")
    page.element("ul") { page in
      for row in rows {
        page.element(
          "li", text: "\(row.value("name") ?? "without a name") (\(row.value("code") ?? "no code"))"
        )
      }
    }
  }
}
