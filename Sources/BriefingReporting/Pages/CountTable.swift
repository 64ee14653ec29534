/// A table of numbers, with a line for each of some names.
enum CountTable {
  static func show<Line>(
    _ title: String, columns: [String], _ lines: [Line], _ page: inout HTMLWriter,
    counts: (Line) -> [Int], name: (Line, inout HTMLWriter) -> Void
  ) {
    page.element("h2", text: title)
    page.element("div", ["class": "scroll"]) { page in
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("th", ["scope": "col"], text: "Name")
            for column in columns {
              page.element("th", ["scope": "col", "class": "count"], text: column)
            }
          }
        }
        page.element("tbody") { page in
          for line in lines {
            page.element("tr") { page in
              page.element("th", ["scope": "row"]) { name(line, &$0) }
              for count in counts(line) {
                page.element("td", ["class": "count"], text: String(count))
              }
            }
          }
        }
      }
    }
  }
}
