internal import BriefingDiagnostics

/// The foot of a printed page and one side of the card have room for so many numbers: a further one
/// would be cut, and one that is cut may be dialled.
enum CrowdedPacks: RegisterCheck {
  private static let most = 3

  static func check(_ register: Register, _ options: CheckOptions) -> [Diagnostic] {
    let crowded = register.constituencies.filter { spocs(of: $0.value) > most }
    return Dictionary(grouping: crowded) { $0.value.forces.map(\.id) }.values.map { entries in
      entries[0].row.diagnostic(
        .crowdedPack,
        "its forces have \(spocs(of: entries[0].value)) SPoCs, and paper has room for \(most)"
          + (entries.count > 1 ? "; so it is in \(entries.count) constituencies" : ""),
        in: "forces", help: "keep those in spoc-contacts.csv whom a candidate should call first")
    }
  }

  private static func spocs(of constituency: Constituency) -> Int {
    constituency.forces.reduce(0) { $0 + $1.spocs.count }
  }
}

extension Check {
  static let crowdedPack = Check(
    "crowded-pack", .joins, for: .data, "a pack has more SPoCs than its printed pages can hold",
    example: "four rows for `northshire` in `spoc-contacts.csv`")
}
