/// What is being elected: it decides which guidance is true.
package enum ElectionKind: String, Sendable, CaseIterable {
  case general
  case byElection = "by-election"
  case local
  case mayoral
  case policeAndCrimeCommissioner = "police-and-crime-commissioner"
  case scottishParliament = "scottish-parliament"
  case senedd
  case northernIrelandAssembly = "northern-ireland-assembly"

  /// Whether the SPoCs of Operation Bridger serve its candidates.
  package var hasSPoCs: Bool { self == .general }
}
