/// What HTML and plain text must have in common.
struct Facts {
  private(set) var phones: Set<PhoneKey> = []
  private(set) var shortNumbers: Set<PhoneKey> = []
  private(set) var mailboxes: Set<String> = []
  private(set) var links: Set<String> = []
  private(set) var dates: Set<String> = []

  init(_ scans: [Scan]) {
    for scan in scans {
      phones.formUnion(scan.phones.shaped().map(\.key))
      shortNumbers.formUnion(scan.phones.short())
      mailboxes.formUnion(scan.mailboxes.map { MailboxScanner.key(scan.flow[$0]) })
      links.formUnion(scan.webAddresses.map { WebAddressScanner.key(scan.flow[$0]) })
      dates.formUnion(DateScanner.dates(in: scan.flow))
    }
  }

  /// What these hold and the others do not, as a message names it.
  ///
  /// - Parameter codes: the short numbers that are phone numbers; a year or a count is none.
  func missing(from others: Facts, codes: Set<PhoneKey>) -> [String] {
    let short = shortNumbers.intersection(codes).subtracting(others.shortNumbers)
    let phones = phones.subtracting(others.phones).union(short)
    return phones.sorted().map { "phone number '\($0.digits)'" }
      + mailboxes.subtracting(others.mailboxes).sorted().map { "email address '\($0)'" }
      + links.subtracting(others.links).sorted().map { "link '\($0)'" }
      + dates.subtracting(others.dates).sorted().map { "date '\($0)'" }
  }
}
