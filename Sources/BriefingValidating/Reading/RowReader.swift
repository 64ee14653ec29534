internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads the cells of one row and notes what is wrong with them.
struct RowReader {
  let place: Table.Row
  private(set) var diagnostics: [Diagnostic] = []
  /// The columns that the row needs, and that its table does without.
  private(set) var lacking: Set<String> = []

  init(_ place: Table.Row) {
    self.place = place
  }

  /// The cell's text, or `nil` when it is empty or its column is left out.
  func text(_ column: String) -> String? { place.text(column) }

  mutating func required(_ column: String) -> String? {
    guard let text = text(column) else { return noteMissing(column) }
    return isText(text, in: column) ? PhoneNumber.unbroken(in: text) : nil
  }

  /// A text that may be left out.
  mutating func optional(_ column: String) -> String? {
    text(column).flatMap { isText($0, in: column) ? PhoneNumber.unbroken(in: $0) : nil }
  }

  /// A value that may be left out, but not be wrong.
  mutating func optional<Value>(
    _ column: String, _ rule: ValueRule<Value>
  ) -> Value? {
    text(column).flatMap { parse($0, in: column, rule) }
  }

  mutating func required<Value>(
    _ column: String, _ rule: ValueRule<Value>
  ) -> Value? {
    guard let text = text(column) else { return noteMissing(column) }
    return parse(text, in: column, rule)
  }

  /// Values with `;` between them. One that is wrong spoils the whole list, so that nothing is left
  /// out without a word.
  mutating func list<Value>(_ column: String, _ rule: ValueRule<Value>) -> [Value]? {
    guard let text = text(column) else { return [] }
    let items = CellList.items(of: text)
    if items.isEmpty { return noteMissing(column) }
    guard items.count <= Bounds.listItems else {
      note(
        .tooMuch, "the cell holds \(items.count) ids, more than \(Bounds.listItems)", in: column,
        help: "keep those that the packs need")
      return nil
    }
    if let repeated = items.indices.first(where: { items[..<$0].contains(items[$0]) }) {
      note(
        .duplicateID, "'\(items[repeated])' stands twice in one cell", in: column,
        help: "keep one of them")
      return nil
    }
    let values = items.map { parse($0, in: column, rule) }
    return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
  }

  /// A key that the row names must be one that the other table has.
  mutating func checkReference<Row>(
    _ what: String, _ key: String, to table: TableReader<Row>.Result, _ check: Check,
    in column: String, _ suggestions: Suggestions
  ) {
    guard !table.contains(key), table.isComplete else { return }
    note(
      check, "\(what) '\(key)' is not in \(table.file)", in: column,
      help: suggestions.help(for: key, in: { table.keys })
        ?? "add a row for it, or write the id of one that is there")
  }

  private mutating func noteMissing<Value>(_ column: String) -> Value? {
    note(.missingValue, "column '\(column)' is empty, and every row needs it", in: column)
    return nil
  }

  mutating func note(
    _ check: Check, _ message: String, in column: String,
    related: Diagnostic.Related? = nil, help: String? = nil
  ) {
    if place.cell(column) == nil { lacking.insert(column) }
    diagnostics.append(place.diagnostic(check, message, in: column, related: related, help: help))
  }

  private mutating func parse<Value>(
    _ text: String, in column: String, _ rule: ValueRule<Value>
  ) -> Value? {
    if let value = rule.parse(text) { return value }
    if readable(text, in: column) {
      note(rule.check, "'\(text)' \(rule.problem(text))", in: column, help: rule.help(text))
    }
    return nil
  }

  private mutating func isText(_ text: String, in column: String) -> Bool {
    guard readable(text, in: column) else { return false }
    if let problem = Placeholder.problem(inWords: text) {
      note(problem.check, "'\(text)' \(problem.problem)", in: column, help: problem.help)
      return false
    }
    if let markup = Placeholder.markup(in: text) {
      diagnostics.append(
        place.diagnostic(
          .placeholder, "'\(text)' holds '\(markup)', which packs show as it stands", in: column,
          severity: .warning, help: "write the words that it is to become"))
    }
    return true
  }

  /// Whether a value holds nothing that a reader can't see, and is one.
  private mutating func readable(_ text: String, in column: String) -> Bool {
    guard let problem = Placeholder.problem(in: text) ?? TextHygiene.problem(in: text) else {
      return true
    }
    note(problem.check, "'\(text)' \(problem.problem)", in: column, help: problem.help)
    return false
  }
}

extension Check {
  static let bareNumber = Check(
    "bare-number", .values, for: .row, "a column of words holds nothing but a number",
    example: "`0`, which a look-up of an empty cell gives, in the column `name`")

  static let missingValue = Check(
    "missing-value", .values, for: .row, "a cell that every row needs is empty",
    example: "a contact has no phone number")
}
