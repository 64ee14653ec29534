/// What a name in a template stands for, in one pack.
package enum Value: Sendable {
  case text(String)
  case flag(Bool)
  case record(Record)
  case list([Record])
  /// A section of the guidance, by its position.
  case guidance(Int)
  case absent
  /// Known while compiling to be of no use here, for example a service of another nation.
  case unavailable(String)
  /// Differs from pack to pack: not known while compiling.
  case unknown
}

extension Value {
  package static func optional(_ text: String?) -> Value {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  fileprivate var evaluated: Value {
    switch self {
    case .record(let record): .record(record.evaluated)
    case .list(let records): .list(records.map(\.evaluated))
    default: self
    }
  }

  /// Whether a section tag shows its contents; `nil` when only a pack can tell.
  package var isTrue: Bool? {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .record, .guidance: true
    case .list(let records): !records.isEmpty
    case .absent, .unavailable: false
    case .unknown: nil
    }
  }
}

/// The values of a schema's fields. One is made when it is asked for: of what can be named, a page
/// names a few, and an index of 50,000 constituencies has as many records.
package struct Record: Sendable {
  private let count: Int
  private let read: @Sendable (Int) -> Value

  /// - Parameter read: the value of a field, by its position in the schema.
  init(count: Int, read: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.read = read
  }

  package init(_ values: [Value]) {
    self.init(count: values.count) { values[$0] }
  }

  subscript(field: Int) -> Value { read(field) }

  /// The same with all its values made, for a record that many templates ask.
  package var evaluated: Record { Record(values.map(\.evaluated)) }

  /// The positions of the fields.
  var fields: Range<Int> { 0..<count }

  /// All of them, in the order of the schema.
  var values: [Value] { fields.map(read) }
}
