/// What the packs of an issue show in one language: facts about this and that, and who has which.
///
/// Packs share most of what they show, so it stands once: what is about a force stands in the force's
/// set, and a constituency names the sets whose facts its pack shows.
package struct IssueFacts: Codable, Sendable, Equatable {
  /// By the names of the sets, for example `force hampshire`.
  package internal(set) var sets: [String: FactSet] = [:]
  /// By their codes.
  package internal(set) var constituencies: [String: Place] = [:]

  /// By what they are about, for example `officer rushmoor`.
  package typealias FactSet = [String: Entry]

  /// What is shown of somebody or something.
  package struct Entry: Codable, Sendable, Equatable {
    /// As packs call it; of a SPoC, the name of the force.
    package let name: String
    /// Of a section.
    var number: Int?
    /// Whom it is for, when it is not for everyone.
    let readers: String?
    /// As packs show them, by the names of their columns.
    package let facts: [String: String]

    init(
      _ name: String, number: Int? = nil, for readers: Readers = .everyone,
      _ facts: [String: String]
    ) {
      (self.name, self.number, self.facts) = (name, number, facts)
      self.readers = readers == .everyone ? nil : readers.rawValue
    }

    var title: String { (number.map { "\($0). " } ?? "") + name }
  }

  package struct Place: Codable, Sendable, Equatable {
    package let name: String
    /// Which no other constituency has.
    package let facts: [String: String]
    /// The names of the sets.
    package let sets: [String]
  }

  /// All that a pack shows; `nil` when there is no such pack.
  package func entries(of code: String) -> FactSet? {
    guard let place = constituencies[code] else { return nil }
    let own = Entry(place.name, place.facts)
    return place.sets.reduce(into: [Subject(.constituency, code).key: own]) { entries, name in
      entries.merge(sets[name] ?? [:]) { first, _ in first }
    }
  }
}

extension IssueFacts {
  /// What the edition for these readers shows of it.
  func edition(for readers: Readers) -> IssueFacts {
    guard readers == .everyone else { return self }
    var edition = self
    edition.sets = sets.mapValues { set in
      var shown = set.filter { $0.value.readers == nil }
      let sections = shown.filter { $0.value.number != nil }
        .sorted { ($0.value.number ?? 0) < ($1.value.number ?? 0) }
      for (number, section) in zip(1..., sections) { shown[section.key]?.number = number }
      return shown
    }
    return edition
  }
}

/// What a fact is about.
package struct Subject: Sendable, Hashable {
  package let kind: Kind
  package let id: String

  /// In the order in which a reader should hear of a change.
  package enum Kind: String, Sendable, Encodable, CaseIterable, Comparable {
    case spoc
    case force
    case officer
    case constituency
    case date
    case service
    case section
    case election

    package static func < (left: Kind, right: Kind) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }

    /// Whether an entry's name is a fact of its own. A SPoC has that of the force, and a section's is
    /// part of its text.
    var isNamed: Bool { self != .spoc && self != .section }
  }

  init(_ kind: Kind, _ id: String) {
    (self.kind, self.id) = (kind, id)
  }

  /// - Parameter key: as ``key`` writes it.
  init?(_ key: String) {
    let parts = key.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
    self.init(kind, String(parts[1]))
  }

  var key: String { "\(kind.rawValue) \(id)" }
}
