/// A cell of the data that says how to reach somebody.
package struct ContactField: Sendable, Equatable {
  package let column: ContactColumn
  package let value: Value

  package enum Value: Sendable, Hashable {
    case phone(PhoneNumber)
    case email(EmailAddress)
    case website(WebAddress)
  }
}

/// A row of the data that says how to reach somebody.
package protocol Reachable: Sendable {
  static var contactColumns: [ContactColumn] { get }
  /// In the order of the columns, without those that are empty.
  var contacts: [ContactField] { get }
}

extension Reachable {
  /// What reaches it, written in one way.
  var reached: [String] { contacts.map { $0.dialled.lowercased() } }
}

extension ContactField.Value {
  /// As people read it.
  var text: String {
    switch self {
    case .phone(let phone): phone.display
    case .email(let email): email.text
    case .website(let website): website.text
    }
  }

  /// What nobody has: kept for drama, or for examples.
  var isFictional: Bool {
    switch self {
    case .phone(let phone): phone.isReservedForDrama
    case .email(let email): email.isReserved
    case .website(let website): website.isReserved
    }
  }
}

extension ContactField {
  /// As people read it.
  package var text: String { value.text }

  /// What a phone dials; of others, the text.
  package var dialled: String { phone?.dialled ?? text }

  /// What is dialled before a switchboard asks for the extension.
  package var switchboard: String? { phone?.switchboard }

  package var extensionDigits: String? { phone?.extensionDigits }

  private var phone: PhoneNumber? {
    if case .phone(let phone) = value { phone } else { nil }
  }
}
