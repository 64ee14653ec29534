internal import BriefingForms

/// A column of the data: all that is said of it, in one place. Those with contacts feed reading, the
/// checks, the names of the templates and what a finished pack must show.
package struct TableColumn: Sendable, ExpressibleByStringLiteral {
  package let name: String
  package let content: Content
  /// What the force or the council whose row it is calls it; `nil` when it is not theirs to say.
  package let label: String?
  /// Whether a file may leave the column out.
  let isOptional: Bool
  /// Whether a row may leave the cell out at its end.
  let mayBeLeftOut: Bool
  /// Whether other columns may hold its words in other languages.
  private(set) var isTranslated = false
  /// In characters: more would not fit where packs show it.
  package let longest: Int

  package enum Content: Sendable, Equatable {
    case text
    /// Any time of the day may stand behind it where that does not matter: when in the day a contact
    /// was checked does not, and when a deadline ends does.
    case date(anyTime: Bool = false)
    case time
    case phone(inEveryRow: Bool = false)
    case email(inEveryRow: Bool = false)
    case website(inEveryRow: Bool = false)
  }

  init(
    _ name: String, _ content: Content = .text, _ label: String? = nil, isOptional: Bool = false,
    mayBeLeftOut: Bool = false, atMost longest: Int = 300
  ) {
    self.name = name
    self.content = content
    self.label = label
    self.isOptional = isOptional
    self.mayBeLeftOut = mayBeLeftOut
    self.longest = longest
  }

  /// A column of text that every file has.
  package init(stringLiteral name: String) {
    self.init(name)
  }

  static func optional(
    _ name: String, _ label: String? = nil, mayBeLeftOut: Bool = true, atMost longest: Int = 300
  ) -> TableColumn {
    TableColumn(
      name, .text, label, isOptional: true, mayBeLeftOut: mayBeLeftOut, atMost: longest)
  }

  /// The day on which a contact was checked.
  static func checked(_ label: String? = nil) -> TableColumn {
    TableColumn("checked_on", .date(anyTime: true), label, mayBeLeftOut: true)
  }

  var translated: TableColumn {
    var column = self
    column.isTranslated = true
    return column
  }

  func translated(into language: Language) -> TableColumn {
    .optional("\(name)_\(language.code)", atMost: longest)
  }

  /// A day or a time.
  var isTimed: Bool {
    switch content {
    case .date, .time: true
    case .text, .phone, .email, .website: false
    }
  }

  package var isContact: Bool {
    switch content {
    case .phone, .email, .website: true
    case .text, .date, .time: false
    }
  }

  /// A day or a time in the form that the next stage reads; any other text as it is.
  func plain(_ text: String) -> String {
    switch content {
    case .date(let anyTime): SpreadsheetTime.day(text, droppingAnyTime: anyTime)
    case .time: SpreadsheetTime.clock(text)
    case .text, .phone, .email, .website: text
    }
  }
}
