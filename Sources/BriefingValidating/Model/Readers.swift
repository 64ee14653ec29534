/// Whom a row of the data or a section of the guidance is for, and whom an edition of the packs is for:
/// what is for everyone is in both editions.
package enum Readers: String, Sendable, CaseIterable {
  case candidates
  case everyone
}

extension Readers {
  /// Whether they may read what is for others.
  package func mayRead(_ owners: Readers) -> Bool { self == .candidates || owners == .everyone }

  /// What their edition is called.
  package var edition: String { self == .everyone ? "public" : rawValue }

  package init?(edition: String) {
    guard let readers = Self.allCases.first(where: { $0.edition == edition }) else { return nil }
    self = readers
  }
}
