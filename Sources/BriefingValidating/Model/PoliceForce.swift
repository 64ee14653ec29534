/// A territorial police force with the contacts it gave for candidates' safety.
package final class PoliceForce: Sendable {
  package let id: String
  package let name: String
  package let welshName: String?
  package let nation: Nation
  package let website: WebAddress
  /// Empty is normal: the force has not named its Operation Bridger SPoC yet.
  package let contacts: [SPoCContact]

  init(
    id: String, name: String, welshName: String?, nation: Nation, website: WebAddress,
    contacts: [SPoCContact]
  ) {
    self.id = id
    self.name = name
    self.welshName = welshName
    self.nation = nation
    self.website = website
    self.contacts = contacts
  }
}

/// An Operation Bridger single point of contact: the officer for candidates' safety. Not a force's
/// election-crime SPOC, and not its elected-official adviser.
package struct SPoCContact: Sendable {
  package let role: String
  package let name: String?
  package let phone: PhoneNumber
  package let email: EmailAddress
  package let hours: String?
  package let provenance: Provenance
}

/// Who a contact came from, and when somebody last checked it.
package struct Provenance: Sendable {
  package let checkedOn: CalendarDate?
  package let source: String?
}
