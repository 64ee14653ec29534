/// What the settings say of the place where packs are published, and of whom its readers can turn to.
package struct SiteSettings: Sendable, Equatable {
  /// Where the index stands; it ends with a slash.
  package var address: WebAddress?
  /// Whether search engines may show the pages.
  package var isInSearchEngines = false
  /// Whether the manifest stands in the output where no web server needs to give it out.
  package var hidesManifest = false
  /// What the statement about accessibility says; without it there is none.
  package var accessibility: Accessibility?
  /// Whether the settings say that no law asks the issuer for a statement.
  package var needsNoStatement = false
  /// Who wants to hear of a contact that is wrong.
  package var reports: Reports?

  /// Whom it sends readers to.
  var contacts: [ContactField.Value] {
    var contacts: [ContactField.Value?] = [
      address.map { .website($0) }, (accessibility?.mailbox).map { .email($0) },
      (accessibility?.phone).map { .phone($0) },
    ]
    switch reports {
    case .mailbox(let mailbox)?: contacts.append(.email(mailbox))
    case .page(let page)?: contacts.append(.website(page))
    case nil: break
    }
    return contacts.compactMap(\.self)
  }

  package enum Reports: Sendable, Equatable {
    case mailbox(EmailAddress)
    /// Encrypted, without a query of its own.
    case page(WebAddress)
  }

  /// What a statement says that only its issuer knows.
  package struct Accessibility: Sendable, Equatable {
    package let mailbox: EmailAddress
    package let phone: PhoneNumber?
    /// Within how many working days they answer.
    package let answerDays: Int
    package let preparedOn: CalendarDate
  }
}
