/// What the data says that a pack must hold.
package struct ExpectedPack: Sendable {
  let code: String
  let name: String
  let slug: String
  let phones: [String]
  let emails: [String]
  let websites: [String]
  let dates: [Date]
  /// Texts of the data that stand in the pack as they are, whatever they look like: a name that
  /// holds `{{x}}` is no debris.
  let values: [String]
  /// The website that a withheld pack may name, and has to name when it is known.
  let council: String?
  /// The data has errors, so the pack must hold no contact.
  let isWithheld: Bool

  /// A day that every form of the pack with dates must name.
  package struct Date: Sendable {
    /// As a reader sees it.
    let day: String
    /// As a calendar file writes when it begins.
    let calendar: String

    package init(day: String, calendar: String) {
      (self.day, self.calendar) = (day, calendar)
    }
  }

  package init(
    code: String, name: String, slug: String, phones: [String], emails: [String],
    websites: [String], dates: [Date] = [], council: String? = nil, values: [String],
    isWithheld: Bool = false
  ) {
    self.code = code
    self.name = name
    self.slug = slug
    self.phones = phones
    self.emails = emails
    self.websites = websites
    self.dates = dates
    self.council = council
    self.values = values
    self.isWithheld = isWithheld
  }

  /// The same constituency with nothing but the way to its council.
  var withoutContacts: ExpectedPack {
    ExpectedPack(
      code: code, name: name, slug: slug, phones: [], emails: [],
      websites: [council].compactMap(\.self), council: council, values: values, isWithheld: true)
  }

  /// How a message names the constituency.
  var title: String { "'\(name)' (\(code))" }
}

/// Contacts that any pack may hold, such as 999 and the national services: never leaks.
package struct SharedContacts: Sendable {
  let phones: [String]
  let emails: [String]
  let websites: [String]

  package init(phones: [String], emails: [String], websites: [String]) {
    self.phones = phones
    self.emails = emails
    self.websites = websites
  }
}
