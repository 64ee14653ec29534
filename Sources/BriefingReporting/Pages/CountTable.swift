internal import BriefingOutput

/// A table of numbers, with a line for each of some names; where the page is narrow, each number has
/// its column's name beside it.
enum CountTable {
  static func show<Line>(
    _ title: String, columns: [String], _ lines: [Line], _ page: inout HTMLWriter,
    counts: (Line) -> [Int], name: (Line, inout HTMLWriter) -> Void
  ) {
    page.element("h2", text: title)
    // The roles keep it a table to a screen reader where the style shows its cells as blocks.
    page.element("table", ["class": "stack", "role": "table"]) { page in
      page.element("thead", ["role": "rowgroup"]) { page in
        page.element("tr", ["role": "row"]) { page in
          page.element("th", ["scope": "col", "role": "columnheader"], text: "Name")
          for column in columns {
            page.element(
              "th", ["scope": "col", "role": "columnheader", "class": "count"], text: column)
          }
        }
      }
      page.element("tbody", ["role": "rowgroup"]) { page in
        for line in lines {
          page.element("tr", ["role": "row"]) { page in
            page.element("th", ["scope": "row", "role": "rowheader"]) { name(line, &$0) }
            for (column, count) in zip(columns, counts(line)) {
              page.element("td", ["class": "count", "role": "cell"]) { page in
                page.element("span", ["class": "narrow"], text: "\(column): ")
                page.text(String(count))
              }
            }
          }
        }
      }
    }
  }
}
