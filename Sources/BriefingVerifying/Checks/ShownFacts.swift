/// What HTML and plain text must have in common.
struct ShownFacts {
  private(set) var phones: Set<PhoneKey> = []
  private(set) var shortNumbers: Set<PhoneKey> = []
  private(set) var mailboxes: Set<String> = []
  private(set) var links: Set<String> = []
  private(set) var dates: Set<String> = []

  /// - Parameter known: numbers that may go on in the next line: a name that holds one is broken like
  ///   any other words.
  init(_ scan: Scan, known: Set<PhoneKey> = []) {
    let whole = known.isEmpty ? [] : scan.phones.known(known.contains)
    phones.formUnion(whole.map(\.key))
    phones.formUnion(
      scan.phones.shaped().filter { phone in
        !whole.contains { $0.range.overlaps(phone.range) }
      }.map(\.key))
    shortNumbers = scan.phones.short()
    mailboxes = Set(scan.mailboxes.map { MailboxScanner.key(scan.flow[$0]) })
    links = Set(scan.webAddresses.map { WebAddressScanner.key(scan.flow[$0]) })
    dates = scan.dates
  }

  /// What these hold and the others do not, as a message names it.
  ///
  /// - Parameter codes: the short numbers that are phone numbers; a year or a count is none.
  func missing(from others: ShownFacts, codes: Set<PhoneKey>) -> [String] {
    let short = shortNumbers.intersection(codes).subtracting(others.shortNumbers)
    let phones = phones.subtracting(others.phones).union(short)
    return phones.sorted().map { "phone number '\($0.digits)'" }
      + mailboxes.subtracting(others.mailboxes).sorted().map { "email address '\($0)'" }
      + links.subtracting(others.links).sorted().map { "link '\($0)'" }
      + dates.subtracting(others.dates).sorted().map { "date '\($0)'" }
  }
}
