extension Election {
  /// What lists of candidates and of polling stations call a constituency's ballot paper (Democracy
  /// Club's election identifiers), for example `parl.aldershot.2024-07-04`.
  ///
  /// - Returns: `nil` for another election than one to the House of Commons: its ballot papers are
  ///   told apart by more than the data hold, such as a council's name and a kind of list.
  package func ballotPaper(of constituency: ConstituencyIdentity) -> String? {
    let isOfCommons = Self.codesOfCommons.contains(where: constituency.code.hasPrefix)
    // The scheme writes no word for `&`, and joins what a slash parts.
    let name = Slug.make(
      from: constituency.name.replacing("&", with: " ").replacing("/", with: ""))
    guard isOfCommons, [.general, .byElection].contains(kind), !name.isEmpty else { return nil }
    return "parl.\(name)\(kind == .byElection ? ".by" : "").\(pollingDay)"
  }

  /// How the codes of its constituencies begin in the register of the Office for National Statistics;
  /// those of wards and of other parliaments begin otherwise.
  private static let codesOfCommons = ["E14", "N05", "N06", "S14", "W07"]
}
