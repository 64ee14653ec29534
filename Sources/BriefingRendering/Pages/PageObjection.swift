/// What is to be said against breaking a page at a place, the least first.
enum PageObjection: Int, Comparable {
  case none
  /// Behind a line that introduces what follows, or before a quotation's blank line.
  case untidy
  /// One line of a paragraph alone at the foot or the head of a page.
  case lonelyLine
  /// Within what should be seen at once and fits on a page: a callout, a list's item, a table.
  case divided
  /// A heading without what it is the heading of.
  case lonelyHeading

  static func < (left: PageObjection, right: PageObjection) -> Bool {
    left.rawValue < right.rawValue
  }
}
