/// A bar for each region, in parts that say their number: colour is never the only sign.
enum CoverageChart {
  private static let labelWidth = 200
  private static let barWidth = 480
  private static let lineHeight = 28

  static func draw(_ lines: [ContactCoverage.Line], _ page: inout HTMLWriter) {
    let legendHeight = lineHeight * 2
    let height = legendHeight + lines.count * lineHeight
    page.element(
      "svg",
      [
        "viewBox": "0 0 \(labelWidth + barWidth) \(height)", "role": "img",
        "aria-label":
          "Constituencies by region and state of their contact. The table below has the numbers.",
      ]
    ) { page in
      legend(&page)
      for (index, line) in lines.enumerated() {
        bar(line, at: legendHeight + index * lineHeight, &page)
      }
    }
  }

  private static func legend(_ page: inout HTMLWriter) {
    for (index, state) in ContactCoverage.State.allCases.enumerated() {
      let x = (index % 3) * 220
      let y = (index / 3) * lineHeight
      page.element(
        "rect", ["x": "\(x)", "y": "\(y + 4)", "width": "16", "height": "16", "class": "\(state)"])
      page.element(
        "text", ["x": "\(x + 24)", "y": "\(y + 18)"], text: "\(mark(state)) \(state.label)")
    }
  }

  private static func bar(_ line: ContactCoverage.Line, at y: Int, _ page: inout HTMLWriter) {
    page.element("text", ["x": "0", "y": "\(y + 18)"], text: line.name)
    var x = labelWidth
    for state in ContactCoverage.State.allCases {
      guard let count = line.counts[state], count > 0, line.total > 0 else { continue }
      // Room for the number above the part, drawn thinner so that both can be read.
      let width = max(2, (barWidth - 80) * count / line.total)
      page.element(
        "rect",
        [
          "x": "\(x)", "y": "\(y + 15)", "width": "\(max(1, width - 2))", "height": "9",
          "class": "\(state)",
        ])
      page.element("text", ["x": "\(x)", "y": "\(y + 12)"], text: "\(mark(state)) \(count)")
      x += max(width, 40)
    }
  }

  /// A sign for those who see no colours.
  private static func mark(_ state: ContactCoverage.State) -> String {
    switch state {
    case .fresh: "✓"
    case .stale: "!"
    case .unchecked: "?"
    case .wrong: "✗"
    case .none: "○"
    }
  }
}
