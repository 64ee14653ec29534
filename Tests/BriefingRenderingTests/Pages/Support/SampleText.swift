/// A text of which it is known where a page should not end, because it is built from blocks.
struct SampleText {
  private(set) var lines: [String] = []
  /// What speaks against a page that begins with a line: 1 a lonely line, 2 a divided block, 3 a
  /// lonely heading.
  private(set) var objections: [Int: Int] = [:]

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func blank(_ count: Int = 1) {
    lines += Array(repeating: "", count: count)
  }

  mutating func heading(lines count: Int = 1) {
    let text = (0..<count).map { "Heading line \($0)" }
    add(text + [String(repeating: count.isMultiple(of: 2) ? "-" : "=", count: 14)])
    for line in 0...count { object(3, before: lines.count - line) }
  }

  mutating func paragraph(lines count: Int, mark: String = "") {
    let start = lines.count
    add((0..<count).map { "\(mark)Words that make line \($0) of \(count)" })
    guard count > 1 else { return }
    object(1, before: start + 1)
    object(1, before: start + count - 1)
  }

  /// Something that is not divided.
  mutating func block(_ text: [String]) {
    add(text)
    for line in 1..<max(1, text.count) { object(2, before: lines.count - line) }
  }

  mutating func callout(lines count: Int) {
    let last = max(2, count) - 1
    block(
      ["WARNING"]
        + (1...last).map { $0.isMultiple(of: 3) && $0 < last ? "" : "  Line \($0)" })
  }

  mutating func item(lines count: Int, number: Int? = nil, paragraphs: Int = 1) {
    let mark = number.map { "\($0). " } ?? "- "
    let margin = String(repeating: " ", count: mark.count)
    var text = [mark + "An item"] + (1..<max(1, count)).map { "\(margin)and its line \($0)" }
    for _ in 1..<max(1, paragraphs) { text += ["", "\(margin)and another paragraph"] }
    block(text)
  }

  mutating func contact(lines count: Int) {
    block((0..<count).map { "  Label \($0):   value" })
  }

  /// The first column is too narrow for its words where a row has several lines.
  mutating func table(rows: [Int]) {
    let body = rows.flatMap { count in
      (0..<count).map {
        $0 == 0 ? "Meta          Facebook, Instagram and" : "              Threads"
      }
    }
    block(["Company       Platforms", "------------  --------------------------"] + body)
    for line in [1, 2] { object(3, before: lines.count - body.count - 2 + line) }
  }

  private mutating func add(_ text: [String]) { lines += text }

  private mutating func object(_ objection: Int, before line: Int) {
    objections[line] = max(objections[line] ?? 0, objection)
  }

  /// The pages as somebody would divide them who tries every place.
  func pages(height: Int) -> [[String]] {
    var pages: [[String]] = []
    var start = lines.firstIndex { !$0.isEmpty } ?? lines.count
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    while start <= last {
      let ends = (start + 1...start + height).filter { $0 <= last && !lines[$0 - 1].isEmpty }
      let end =
        last < start + height
        ? last + 1
        : ends.max { (-(objections[$0] ?? 0), $0) < (-(objections[$1] ?? 0), $1) } ?? last + 1
      pages.append(Array(lines[start..<end]))
      start = lines[end...].firstIndex { !$0.isEmpty } ?? lines.count
    }
    return pages
  }
}

extension SampleText {
  /// Blocks drawn by chance, of which each fits on a page of 16 lines.
  static func drawn(_ random: inout SplitMix) -> SampleText {
    var text = SampleText()
    for _ in 0..<Int.random(in: 1...30, using: &random) {
      text.addBlock(&random)
      text.blank(Int.random(in: 1...2, using: &random))
    }
    return text
  }

  private mutating func addBlock(_ random: inout SplitMix) {
    let size = Int.random(in: 1...9, using: &random)
    switch Int.random(in: 0...6, using: &random) {
    case 0: heading(lines: Int.random(in: 1...2, using: &random))
    case 1: callout(lines: size)
    case 2:
      for _ in 0..<size { item(lines: Int.random(in: 1...3, using: &random)) }
      endList()
    case 3:
      for number in 1...size {
        item(lines: 2, number: number, paragraphs: 2)
        blank()
      }
      endList()
    case 4:
      heading()
      blank()
      contact(lines: size)
    case 5: table(rows: [1, 2, 1])
    default: paragraph(lines: size)
    }
  }

  /// What is set in behind a list would belong to its last item.
  private mutating func endList() {
    blank()
    paragraph(lines: 1)
  }
}
