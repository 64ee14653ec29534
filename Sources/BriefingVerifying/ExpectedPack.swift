internal import BriefingForms

/// What the data says that a pack must hold.
package struct ExpectedPack: Sendable {
  let code: String
  let name: String
  let slug: String
  let place: PackPlace
  let contacts: [ExpectedContact]
  var dates: [Date] = []
  /// The way to the council that a withheld pack may show, and has to show when it is known.
  var council: [ExpectedContact] = []
  /// Texts of the data that stand in the pack as they are, whatever they look like: a number in a
  /// name is no leak.
  let values: [String]
  /// That the pack is in.
  var languages: [Language] = [.first]
  /// The data has errors, so the pack must hold no contact.
  var isWithheld = false
  /// The packs are over, so it must hold no contact either.
  var isOver = false

  /// A day that every form of the pack with dates must name.
  struct Date: Sendable {
    /// As a reader sees it.
    let day: String
    /// As a calendar file writes when it begins and ends, as far as the timetable says it.
    let calendar: [String]
  }

  /// The same constituency with nothing but the way to its council.
  var withoutContacts: ExpectedPack {
    ExpectedPack(
      code: code, name: name, slug: slug, place: place, contacts: council, council: council,
      values: values, languages: languages, isWithheld: true, isOver: isOver)
  }

  func holding(_ more: [String]) -> ExpectedPack {
    ExpectedPack(
      code: code, name: name, slug: slug, place: place, contacts: contacts, dates: dates,
      council: council, values: values + more, languages: languages, isWithheld: isWithheld,
      isOver: isOver)
  }

  /// How a message names the constituency.
  var title: String { "'\(name)' (\(code))" }
}

/// A contact as the data writes it.
package enum ExpectedContact: Sendable, Hashable {
  case phone(String)
  case email(String)
  case website(String)
}
