internal import BriefingOutput

/// Questions with what we have and room for the answer; one below the other where the page is narrow.
enum QuestionTable {
  static func show(_ fields: [QuestionField], _ page: inout HTMLWriter) {
    // The roles keep it a table to a screen reader where the style shows its cells as blocks.
    page.element("table", ["class": "stack form", "role": "table"]) { page in
      page.element("thead", ["role": "rowgroup"]) { page in
        page.element("tr", ["role": "row"]) { page in
          for head in ["Question", "What we have", "Your answer"] {
            page.element("th", ["scope": "col", "role": "columnheader"], text: head)
          }
        }
      }
      page.element("tbody", ["role": "rowgroup"]) { page in
        for field in fields { row(field, &page) }
      }
    }
  }

  private static func row(_ field: QuestionField, _ page: inout HTMLWriter) {
    page.element("tr", ["role": "row"]) { page in
      page.element("th", ["scope": "row", "role": "rowheader"], text: field.label)
      page.element("td", ["role": "cell"]) { page in
        let isOpen = field.isEmpty || !field.problems.isEmpty
        page.element(isOpen ? "strong" : "span", text: field.shown)
        for remark in field.remarks {
          page.element("div", ["class": "problem"], text: remark)
        }
      }
      page.element("td", ["role": "cell", "class": "answer"]) { page in
        page.element("span", ["class": "narrow"], text: "Your answer:")
      }
    }
  }
}
