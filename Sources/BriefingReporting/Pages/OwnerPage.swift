internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingOutput

/// A form for one force or one authority: what we have of them, what we lack, and room for the
/// answer. Ready to be sent, and so without a link to anybody else's.
enum OwnerPage {
  static func make(_ owner: WorklistOwner, _ covering: CoveringNote) -> String {
    ReportPage.make(title: owner.name, isSample: covering.isSample) { page in
      page.element("p", text: covering.opening(of: owner))
      for line in covering.lines { page.element("p", text: line) }
      page.element("p") { page in
        page.text("The same questions as a table: ")
        page.element("a", ["href": "rows.csv"], text: "rows.csv")
      }
      contacts(of: owner, &page)
      page.element("h2", text: owner.kind == .force ? "Your force" : "Your office")
      for row in owner.own where row.table != .spocContacts {
        QuestionTable.show(row.fields, &page)
      }
      constituencies(of: owner, &page)
    }
  }

  private static func contacts(of owner: WorklistOwner, _ page: inout HTMLWriter) {
    let contacts = owner.own.filter { $0.table == .spocContacts }
    guard !contacts.isEmpty || !owner.newContact.isEmpty else { return }
    page.element("h2", text: "Your contact for candidates’ safety")
    if contacts.isEmpty {
      page.element("p", text: "We have no contact for candidates’ safety from you yet.")
      QuestionTable.show(owner.newContact, &page)
    }
    for (index, row) in contacts.enumerated() {
      if contacts.count > 1 {
        page.element("h3", text: "Contact \(index + 1) of \(contacts.count)")
      }
      QuestionTable.show(row.fields, &page)
    }
  }

  private static func constituencies(of owner: WorklistOwner, _ page: inout HTMLWriter) {
    page.element("h2", text: "Your constituencies")
    let asked = owner.asked.filter { $0.table == .constituencies }
    for row in asked {
      page.element("h3", text: row.title)
      QuestionTable.show(row.fields, &page)
    }
    let names = owner.constituencies
    guard !names.isEmpty else {
      return page.element("p", text: "We know of no constituency that is yours.")
    }
    page.element("p", text: "We take these to be yours (\(names.count)). Tell us if that is wrong.")
    page.element("ul") { page in
      for row in names { page.element("li", text: row.title) }
    }
  }
}
