import Foundation

/// The values of the oracle's project, as swift-mustache wants them.
enum OracleValues {
  /// A name that is there without a value: without it swift-mustache would look further out.
  static var nothing: NSNull { NSNull() }

  private static let facts: [String: (code: String, nation: String, forces: [String])] = [
    "northtown": ("E14000001", "England", ["north"]),
    "riverside": ("E14000002", "England", ["north", "south"]),
    "glen": ("S14000003", "Scotland", ["highland"]),
    "valley": ("W07000004", "Wales", ["west"]),
  ]

  /// What every page knows.
  static var edition: [String: Any] {
    [
      "sample": true, "issuer": "Test issuer", "twins": [] as [Any],
      "language": ["tag": "en-GB", "code": "en", "name": "English", "en": true, "cy": false],
      "election": [
        "name": "Test election", "polling-day": "Thursday 4 July 2024",
        "polling-day-basic": "20240704", "kind": "general", "nominations-closed": true,
        "has-spocs": true, "general": true,
      ] as [String: Any],
      "site": ["index": true],
      "issue": [["number": "3", "date": "8 June 2024", "date-basic": "20240608"]],
    ]
  }

  static func pack(_ slug: String, isMail: Bool = false) -> [String: Any] {
    guard let fact = facts[slug] else { return [:] }
    var values = edition.merging(names(of: slug, fact.code, fact.nation)) { $1 }
    values["mail"] = isMail
    values["forms"] = ["contacts": true, "dates": true, "card": true, "mail": true]
    values["force"] = fact.forces.map(force)
    values["spoc"] = fact.forces.flatMap(contacts)
    values["returning-officer"] = officer(of: slug)
    values["dates"] = dates(in: fact.nation)
    values["other-services"] = services(in: fact.nation)
    values["has-other-services"] = true
    values["guidance"] = [
      [
        "id": "first", "number": "1", "is-first": true, "title": "First steps",
        "body": "<p>Read <strong>this</strong>, \(slug.capitalized).</p>\n",
      ]
    ]
    return values
  }

  static func withheldPack(_ slug: String) -> [String: Any] {
    guard let fact = facts[slug] else { return [:] }
    var values = edition.merging(names(of: slug, fact.code, fact.nation)) { $1 }
    values["council"] = [
      ["authority": "Northtown Council", "website": "https://northtown.example/"]
    ]
    return values
  }

  private static func names(
    of slug: String, _ code: String, _ nation: String
  ) -> [String: Any] {
    [
      "home": "../../", "nation": ["name": nation, "id": nation.lowercased()],
      "constituency": [
        "name": slug.capitalized, "slug": slug, "code": code,
        "name-cy": slug == "valley" ? "Cwm" : nothing, "name-en": nothing,
      ] as [String: Any],
    ]
  }

  // MARK: - Contacts

  static func force(_ id: String) -> [String: Any] {
    [
      "name": id.capitalized + " Police", "listed-name": id.capitalized + " Police", "id": id,
      "website": "https://\(id).police.example/",
      "spoc": contacts(of: id),
    ]
  }

  private static func contacts(of force: String) -> [[String: Any]] {
    switch force {
    case "north": [contact(1, force, full: true)]
    case "south": [contact(2, force, full: false)]
    default: []
    }
  }

  private static func contact(_ number: Int, _ force: String, full: Bool) -> [String: Any] {
    [
      "id": "\(force).safety-officer.1", "role": "Safety officer",
      "name": full ? "Sam Ple" : nothing,
      "phone": "01632 96000\(number)", "phone-link": "+44163296000\(number)",
      "phone-without-extension": "+44163296000\(number)", "phone-extension": nothing,
      "email": "spoc@\(force).police.example", "hours": full ? "9am to 5pm" : nothing,
      "checked-on": full ? "1 June 2024" : nothing, "source": full ? "test" : nothing,
      "force-name": force.capitalized + " Police",
      "force-listed-name": force.capitalized + " Police", "qr-code": "(drawn)",
    ]
  }

  private static func officer(of slug: String) -> [String: Any] {
    let isKnown = ["northtown", "riverside"].contains(slug)
    let council = isKnown ? "northtown" : slug
    return [
      "title": slug == "glen" ? "Returning Officer" : "Acting Returning Officer",
      "authority": "\(council.capitalized) Council",
      "website": "https://\(council).example/", "presumed": slug == "riverside",
      "email": isKnown ? "ro@northtown.example" : nothing,
      "phone": isKnown ? "01632 960003" : nothing,
      "phone-link": isKnown ? "+441632960003" : nothing,
      "phone-without-extension": isKnown ? "+441632960003" : nothing, "phone-extension": nothing,
      "checked-on": isKnown ? "2 June 2024" : nothing, "qr-code": isKnown ? "(drawn)" : nothing,
    ]
  }
}
