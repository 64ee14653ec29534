internal import BriefingValidating

/// What the names of templates and guidance stand for.
typealias Names = [String: Named]

enum Named: Sendable {
  case text(String)
  /// Any one of these.
  case either([String])
  case flag(Bool)
  case record(Names)
  case list([Names])
  /// A drawing's own numbers, which nobody reads.
  case drawing
  /// Known, and not there: a name outside must not stand in for it.
  case absent

  static func some(_ text: String?) -> Named {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .absent
  }

  /// Whether a section shows what it holds.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let records): !records.isEmpty
    case .record, .either, .drawing: true
    case .absent: false
    }
  }

  /// The scopes in which a section that is shown says its words.
  func records(isInverted: Bool) -> [Names] {
    switch self {
    case .record(let record) where !isInverted: [record]
    case .list(let records) where !isInverted: records
    default: [[:]]
    }
  }
}

extension [String: Named] {
  mutating func add(_ more: Names) { merge(more) { _, new in new } }

  /// How to reach somebody; a column that is empty is known to be.
  mutating func add<Row: Reachable>(contactsOf row: Row) {
    for column in Row.contactColumns {
      let name = column.templateName
      let field = row.contacts.first { $0.column.name == column.name }
      self[name] = Named.some(field?.text)
      guard column.kind == .phone else { continue }
      self[name + "-link"] = Named.some(field?.dialled)
      self[name + "-without-extension"] = Named.some(field?.switchboard)
      self[name + "-extension"] = Named.some(field?.extensionDigits)
    }
  }

  mutating func add(_ provenance: Provenance, _ words: LanguageWords) {
    self["checked-on"] = Named.some(provenance.checkedOn.map(words.day))
    self["source"] = Named.some(provenance.source)
  }
}

extension [Names] {
  /// The first part of a name in the innermost scope that has it, the others inside that.
  func find(_ name: [String], _ words: LanguageWords = .english) -> Named? {
    guard let first = name.first else { return nil }
    var value: Named?
    for scope in reversed() {
      value = scope[first]
      if value != nil { break }
    }
    for part in name.dropFirst() {
      switch value {
      case .record(let record)?: value = record[part]
      case .list(let records)?:
        value = .text(words.joined(Self.texts(records.compactMap { $0[part] })))
      default: return value == nil ? nil : .absent
      }
    }
    return value
  }

  private static func texts(_ values: [Named]) -> [String] {
    values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
