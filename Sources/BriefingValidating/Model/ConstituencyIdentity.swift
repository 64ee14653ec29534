/// Which constituency a row is about: enough to name it and to give its pack a folder.
package struct ConstituencyIdentity: Sendable {
  /// The nine-character code of the Office for National Statistics, for example `E14001063`.
  package let code: String
  package let name: String
  package let welshName: String?
  /// The folder of the pack, for example `ynys-mon`. Unique, and safe in a path and in a URL.
  package let slug: String
  package let nation: Nation
  package let region: String
}
