internal import BriefingForms

/// Which constituency a row is about: enough to name it and to give its pack a folder.
package final class ConstituencyIdentity: Sendable {
  /// The nine-character code of the Office for National Statistics, for example `E14001063`.
  package let code: String
  package let name: String
  /// In the first language.
  package let firstName: String
  /// The folder of the pack, for example `ynys-mon`. Unique, and safe in a path and in a URL.
  package let slug: String
  package let nation: Nation
  package let region: String
  let translations: Translations

  init(
    code: String, name: String, firstName: String, slug: String, nation: Nation, region: String,
    translations: Translations
  ) {
    self.code = code
    self.name = name
    self.firstName = firstName
    self.slug = slug
    self.nation = nation
    self.region = region
    self.translations = translations
  }

  package var welshName: String? { translations["name", .welsh] }
}
