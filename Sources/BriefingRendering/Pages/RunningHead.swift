/// What stands at the top of each page, so that a page that got lost can be put back: whose pack it
/// is, which issue, and which page of how many; then a blank line.
struct RunningHead: Sendable {
  private let title: String
  private let issue: String?
  private let width: Int
  /// Between two parts of a line.
  private static let gap = 2
  /// Room that is kept for the number of the page, so that all heads have the same height.
  private static let widestNumber = number(999, of: 999)

  /// - Parameter issue: has a line of its own where it does not fit beside the title.
  init(title: String, issue: String?, width: Int) {
    self.title = title
    self.issue = issue.flatMap { $0.isEmpty ? nil : $0 }
    self.width = width
  }

  /// In lines, the blank one included.
  var height: Int { issue == nil || fitsBeside ? 2 : 3 }

  private var fitsBeside: Bool {
    let parts = [title, issue ?? "", Self.widestNumber].map(\.columns)
    return parts.reduce(2 * Self.gap, +) <= width
  }

  func lines(page: Int, of count: Int) -> [String] {
    let number = Self.number(page, of: count)
    let title = title.shortened(to: width - Self.gap - number.columns)
    let room = max(Self.gap, width - title.columns - number.columns)
    guard let issue, fitsBeside else {
      let first = title + .spaces(room) + number
      return [first] + [issue].compactMap { $0?.shortened(to: width) } + [""]
    }
    let left = (room - issue.columns) / 2
    let right = room - issue.columns - left
    return [title + .spaces(left) + issue + .spaces(right) + number, ""]
  }

  private static func number(_ page: Int, of count: Int) -> String { "Page \(page) of \(count)" }
}

extension String {
  fileprivate var columns: Int { TextWidth.of(utf8) }

  fileprivate static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// With an ellipsis in the place of what is left out.
  fileprivate func shortened(to width: Int) -> String {
    guard columns > width else { return self }
    return String(unicodeScalars.prefix(max(0, width - 1))) + "…"
  }
}
