/// What two ways of writing the same contact have in common.
enum ContactKey: Hashable {
  case phone(PhoneKey)
  case mailbox(String)
  /// A web address without its scheme.
  case site(String)

  var noun: String {
    switch self {
    case .phone: "phone number"
    case .mailbox: "email address"
    case .site: "website"
    }
  }
}

/// A contact as the data or a file writes it.
struct Contact {
  let text: String
  let key: ContactKey

  /// - Returns: the contacts, and the texts that are none: nothing that is looked for may be dropped
  ///   without a word.
  static func read(
    _ expected: [ExpectedContact]
  ) -> (contacts: [Contact], unreadable: [String]) {
    var contacts: [Contact] = []
    var unreadable: [String] = []
    for contact in expected {
      switch contact {
      case .phone(let text):
        if let key = PhoneKey(text) {
          contacts.append(Contact(text: text, key: .phone(key)))
        } else {
          unreadable.append(text)
        }
      case .email(let text):
        contacts.append(Contact(text: text, key: .mailbox(MailboxScanner.key(Flow(text).bytes))))
      case .website(let text):
        contacts.append(Contact(text: text, key: .site(WebAddressScanner.site(Flow(text).bytes))))
      }
    }
    return (contacts, unreadable)
  }
}
