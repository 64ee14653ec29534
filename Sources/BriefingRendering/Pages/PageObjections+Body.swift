/// Paragraphs, lists, callouts and quotations.
extension PageObjections {
  /// - Parameter body: lines without a blank one, a heading or a table.
  mutating func look(atBody body: Range<Int>, of excerpt: Excerpt) {
    var start = body.lowerBound
    while start < body.upperBound {
      let rest = excerpt.lines[start..<body.upperBound]
      let end: Int
      switch excerpt.lines[start].mark {
      case nil:
        end = rest.firstIndex { $0.mark != nil } ?? rest.endIndex
        look(atParagraph: start..<end, of: excerpt)
      case .item:
        let column = excerpt.lines[start].textColumn
        end =
          rest.dropFirst().firstIndex { $0.mark == .item || $0.indent < column } ?? rest.endIndex
        keepCompany(excerpt.numbers(start..<end))
        keepTogether(excerpt.numbers(start..<endOfItem(at: start, in: excerpt.lines)))
      case .quotation:
        let mark = excerpt.lines[start].mark
        end = rest.firstIndex { $0.mark != mark } ?? rest.endIndex
        look(atMarked: start..<end, of: excerpt)
      }
      start = end
    }
  }

  private mutating func look(atMarked range: Range<Int>, of excerpt: Excerpt) {
    guard let inside = excerpt.inside(range) else { return }
    for (index, line) in inside.lines.enumerated() where line.isBlank {
      object(.untidy, before: inside.number(index))
    }
    look(at: inside)
  }

  /// What is set in below a callout's label, blank lines or not.
  mutating func look(atCallout label: Int, of excerpt: Excerpt) {
    let lines = excerpt.lines
    var end = label + 1
    for index in lines.indices.dropFirst(label + 1) where !lines[index].isBlank {
      guard lines[index].indent > lines[label].indent else { break }
      end = index + 1
    }
    keepTogether(excerpt.numbers(label..<end))
  }

  /// Lines that are set in belong to the one above them; where all are, as those that say how to
  /// reach somebody, they belong together.
  private mutating func look(atParagraph range: Range<Int>, of excerpt: Excerpt) {
    keepCompany(excerpt.numbers(range))
    var start = range.lowerBound
    while start < range.upperBound {
      let rest = excerpt.lines[start..<range.upperBound].dropFirst()
      let end = rest.firstIndex { $0.indent == 0 } ?? rest.endIndex
      keepTogether(excerpt.numbers(start..<end))
      start = end
    }
  }

  /// Behind the last line that is set in as far as the item's text, blank lines or not; an item
  /// inside it is one of its own.
  private func endOfItem(at start: Int, in lines: [TextLine]) -> Int {
    let column = lines[start].textColumn
    var end = start + 1
    for index in lines.indices.dropFirst(start + 1) where !lines[index].isBlank {
      guard lines[index].indent >= column, lines[index].mark != .item else { break }
      end = index + 1
    }
    return end
  }
}
