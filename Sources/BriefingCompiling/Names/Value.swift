/// What a name in a template stands for, in one pack.
package indirect enum Value: Sendable {
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

/// The values of a schema's fields, in their order.
package struct Record: Sendable {
  package let values: [Value]

  package init(_ values: [Value]) {
    self.values = values
  }
}
