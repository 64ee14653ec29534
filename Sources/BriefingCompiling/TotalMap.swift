internal import BriefingForms

/// A value for each of some keys, made for all of them at once. Looking up any other key is a fault of
/// the program, which stops it: nothing that is missing can come out as nothing.
package struct TotalMap<Key: Equatable & Sendable, Value: Sendable>: Sendable {
  private let keys: [Key]
  private let values: [Value]

  package init(_ keys: [Key], _ make: (Key) throws -> Value) rethrows {
    self.keys = keys
    values = try keys.map(make)
  }

  /// - Parameter make: called on several threads at once.
  init(atOnce keys: [Key], _ make: @Sendable (Key) -> Value) {
    self.keys = keys
    values = BriefingForms.atOnce(keys, make)
  }

  package subscript(key: Key) -> Value {
    guard let position = keys.firstIndex(of: key) else {
      preconditionFailure("no value for \(key)")
    }
    return values[position]
  }

  package func mapValues<Other>(_ transform: (Key, Value) -> Other) -> TotalMap<Key, Other> {
    TotalMap<Key, Other>(keys) { transform($0, self[$0]) }
  }

  func merging(_ other: TotalMap) -> TotalMap {
    TotalMap(keys + other.keys) { keys.contains($0) ? self[$0] : other[$0] }
  }
}
