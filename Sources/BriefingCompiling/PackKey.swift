package import BriefingForms
package import BriefingValidating

/// What decides which texts a pack has: packs of one key differ in their own values alone.
package struct PackKey: Sendable, Hashable {
  package let language: Language
  package let nation: Nation
  package let isWithheld: Bool

  /// - Parameter nations: whose packs are in the language.
  static func all(in language: Language, of nations: Set<Nation>) -> [PackKey] {
    Nation.allCases.filter(nations.contains).flatMap { nation in
      [false, true].map { PackKey(language: language, nation: nation, isWithheld: $0) }
    }
  }
}
