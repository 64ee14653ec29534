package import BriefingCompiling
internal import BriefingDiagnostics

/// The fewest packs in which everything that any pack shows is to be seen at least once: each branch of
/// templates and guidance, each nation, and the longest of each value. Nobody reads 650 packs.
package struct Proof: Sendable {
  package let entries: [Entry]

  /// A pack to read.
  package struct Entry: Sendable {
    package let pack: CompiledPack
    /// What is to be seen in it, and in none of those before it.
    package let reasons: [String]

    /// The first of the reasons, and how many there are.
    package var summary: String {
      let few = 2
      let first = reasons.prefix(few).joined(separator: "; ")
      return reasons.count > few ? "\(first); and \((reasons.count - few).grouped) more" : first
    }
  }

  package init(_ campaign: CompiledCampaign) {
    let found = campaign.packs.map { PackTraits($0, campaign.templates) }
    let longest = found.reduce(into: [String: Int]()) { longest, traits in
      longest.merge(traits.lengths, uniquingKeysWith: max)
    }
    // Where all are of one length, none is the longest.
    let shortest = found.reduce(into: [String: Int]()) { shortest, traits in
      shortest.merge(traits.lengths, uniquingKeysWith: min)
    }
    let traits = found.map { found in
      found.lengths.reduce(into: found.traits) { traits, length in
        if length.value == longest[length.key], length.value != shortest[length.key] {
          traits.insert(.longest(length.key))
        }
      }
    }
    var missing = traits.reduce(into: Set<Trait>()) { $0.formUnion($1) }
    var entries: [Entry] = []
    // Greedy: no set is smaller by more than a logarithm, and to find the smallest takes for ever.
    while !missing.isEmpty {
      let counts = traits.map { missing.intersection($0).count }
      guard let most = counts.max(), let index = counts.firstIndex(of: most) else { break }
      let new = missing.intersection(traits[index])
      missing.subtract(new)
      entries.append(Entry(pack: campaign.packs[index], reasons: new.sorted().map(\.words)))
    }
    self.entries = entries
  }
}
