/// Where a row of the data or a section of the guidance holds true.
package struct Extent: Sendable, Equatable {
  package let nations: Set<Nation>
  package let elections: Set<ElectionKind>

  /// Naming none stands for all.
  init(nations: [Nation] = [], elections: [ElectionKind] = []) {
    self.nations = Set(nations.isEmpty ? Nation.allCases : nations)
    self.elections = Set(elections.isEmpty ? ElectionKind.allCases : elections)
  }

  package func includes(_ nation: Nation, at election: Election) -> Bool {
    nations.contains(nation) && includes(election)
  }

  /// Each nation at each election.
  var everyPlace: [String] {
    nations.flatMap { nation in elections.map { "\(nation.name) \($0.rawValue)" } }
  }

  /// Whether it holds in some nation.
  package func includes(_ election: Election) -> Bool { elections.contains(election.kind) }
}
