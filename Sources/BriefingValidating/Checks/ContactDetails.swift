/// Every number, mailbox and website of the data, with its cell.
enum ContactDetails {
  struct Detail {
    let value: Value
    let row: RowPlace
    let column: String

    enum Value {
      case phone(PhoneNumber)
      case email(EmailAddress)
      case website(WebAddress)
    }
  }

  static func all(of register: Register) -> [Detail] {
    register.forces.map {
      Detail(value: .website($0.value.website), row: $0.row, column: "website")
    }
      + register.contacts.flatMap { entry in
        details(entry.value.contact.phone, entry.value.contact.email, nil, entry.row)
      }
      + register.officers.flatMap { entry in
        details(entry.value.phone, entry.value.email, entry.value.website, entry.row)
      }
      + register.services.flatMap { entry in
        details(entry.value.phone, entry.value.email, entry.value.website, entry.row)
      }
  }

  private static func details(
    _ phone: PhoneNumber?, _ email: EmailAddress?, _ website: WebAddress?, _ row: RowPlace
  ) -> [Detail] {
    [
      phone.map { Detail(value: .phone($0), row: row, column: "phone") },
      email.map { Detail(value: .email($0), row: row, column: "email") },
      website.map { Detail(value: .website($0), row: row, column: "website") },
    ].compactMap(\.self)
  }
}
