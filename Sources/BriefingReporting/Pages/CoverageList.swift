internal import BriefingOutput

/// Names with the states of their constituencies in words, and a bar that shows the same at a glance.
enum CoverageList {
  static func show(
    _ title: String, _ lines: [ContactCoverage.Line], _ page: inout HTMLWriter
  ) {
    page.element("h2", text: title)
    page.element("ul", ["class": "coverage"]) { page in
      for line in lines {
        page.element("li") { page in
          page.element("strong", text: "\(line.name): ")
          page.text(words(of: line))
          bar(line, &page)
        }
      }
    }
  }

  /// For example `47 checked lately, 3 without a contact, of 50`.
  private static func words(of line: ContactCoverage.Line) -> String {
    let parts = line.parts.map { "\($0.count) \($0.state.label)" }
    guard parts.count > 1 else { return parts.first ?? "no constituency" }
    return "\(parts.joined(separator: ", ")), of \(line.total)"
  }

  private static func bar(_ line: ContactCoverage.Line, _ page: inout HTMLWriter) {
    page.element("div", ["class": "bar", "aria-hidden": "true"]) { page in
      for (state, count) in line.parts {
        page.element("span", ["class": "\(state)", "style": "flex-grow: \(count)"])
      }
    }
  }
}

extension ContactCoverage.Line {
  /// The states that some constituency is in, from best to worst.
  fileprivate var parts: [(state: ContactCoverage.State, count: Int)] {
    ContactCoverage.State.allCases.compactMap { state in
      counts[state].flatMap { $0 > 0 ? (state, $0) : nil }
    }
  }
}
