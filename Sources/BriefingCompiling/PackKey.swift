package import BriefingValidating

/// What decides which texts a pack has: packs of one key differ in their own values alone.
package struct PackKey: Sendable, Hashable, CaseIterable {
  package let nation: Nation
  package let isWithheld: Bool

  package static let allCases = Nation.allCases.flatMap { nation in
    [false, true].map { PackKey(nation: nation, isWithheld: $0) }
  }
}
