internal import Foundation

extension Election {
  /// What lists of candidates and of polling stations call a constituency's ballot paper (Democracy
  /// Club's election identifiers), for example `parl.aldershot.2024-07-04`.
  ///
  /// - Returns: `nil` for another election than one to the House of Commons: its ballot papers are
  ///   told apart by more than the data hold, such as a council's name and a kind of list.
  package func ballotPaper(of constituency: ConstituencyIdentity) -> String? {
    let isOfCommons = Self.codesOfCommons.contains(where: constituency.code.hasPrefix)
    let name = Self.identifier(of: constituency.name)
    guard isOfCommons, [.general, .byElection].contains(kind), !name.isEmpty else { return nil }
    return "parl.\(name)\(kind == .byElection ? ".by" : "").\(pollingDay)"
  }

  /// How the codes of its constituencies begin in the register of the Office for National Statistics;
  /// those of wards and of other parliaments begin otherwise.
  private static let codesOfCommons = ["E14", "N05", "N06", "S14", "W07"]

  /// By the scheme's own rule, which is not that of ``Slug``: letters without accents, hyphens for
  /// spaces, and of all else nothing, so that `A & B` is `a-b`.
  private static func identifier(of name: String) -> String {
    var identifier = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars where scalar.isASCII
    {
      let character = Character(scalar)
      if character.isLetter || character.isNumber || character == "_" {
        identifier += character.lowercased()
      } else if character.isWhitespace || character == "-",
        identifier.last.map({ $0 != "-" }) == true
      {
        identifier.append("-")
      }
    }
    while identifier.last == "-" { identifier.removeLast() }
    return identifier
  }
}
