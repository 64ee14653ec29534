/// A value for each case of a key, made for all of them at once: a look-up can't miss.
package struct TotalMap<Key: CaseIterable & Equatable, Value: Sendable>: Sendable {
  /// In the order of the cases.
  private let values: [Value]

  package init(_ make: (Key) throws -> Value) rethrows {
    values = try Key.allCases.map(make)
  }

  package subscript(key: Key) -> Value { values[Key.allCases.prefix { $0 != key }.count] }

  package func mapValues<Other>(_ transform: (Value) -> Other) -> TotalMap<Key, Other> {
    TotalMap<Key, Other> { transform(self[$0]) }
  }
}
