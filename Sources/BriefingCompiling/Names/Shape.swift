/// Names and their values, declared once: the schema that the compiler checks names against, and
/// the way from a model value to a record of that schema.
struct Shape<Source: Sendable>: Sendable {
  let schema: Schema
  private let readers: [@Sendable (Source) -> Value]

  init(_ fields: [ShapeField<Source>]) {
    schema = Schema(fields.map { Schema.Field(name: $0.name, kind: $0.kind) })
    readers = fields.map(\.read)
  }

  func record(_ source: Source) -> Record {
    Record(count: readers.count) { [readers] in readers[$0](source) }
  }
}

/// A name of a ``Shape``.
struct ShapeField<Source: Sendable>: Sendable {
  let name: String
  let kind: Schema.Kind
  let read: @Sendable (Source) -> Value

  static func text(
    _ name: String, _ kind: Schema.TextKind = .plain, _ read: @escaping @Sendable (Source) -> String
  ) -> Self {
    Self(name: name, kind: .text(kind, .always), read: { .text(read($0)) })
  }

  static func text(
    _ name: String, _ kind: Schema.TextKind = .plain, maybe presence: Schema.Presence,
    _ read: @escaping @Sendable (Source) -> String?
  ) -> Self {
    Self(name: name, kind: .text(kind, presence), read: { .optional(read($0)) })
  }

  static func flag(_ name: String, _ read: @escaping @Sendable (Source) -> Bool) -> Self {
    Self(name: name, kind: .flag, read: { .flag(read($0)) })
  }

  static func record<Inner>(
    _ name: String, _ shape: Shape<Inner>, _ read: @escaping @Sendable (Source) -> Inner
  ) -> Self {
    Self(name: name, kind: .record(shape.schema), read: { .record(shape.record(read($0))) })
  }

  static func list<Inner>(
    _ name: String, _ shape: Shape<Inner>, isNeverEmpty: Bool = false, joins: String? = nil,
    _ read: @escaping @Sendable (Source) -> [Inner]
  ) -> Self {
    Self(
      name: name, kind: .list(shape.schema, isNeverEmpty: isNeverEmpty, joins: joins),
      read: { .list(read($0).map(shape.record)) })
  }
}
