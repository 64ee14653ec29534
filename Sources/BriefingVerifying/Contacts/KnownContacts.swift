/// The contacts of the data that a flow holds.
enum KnownContacts {
  typealias Sighting = (key: ContactKey, range: Range<Int>)

  static func sightings(in scan: Scan, index: ContactIndex) -> [Sighting] {
    let flow = scan.flow
    var found: [Sighting] = scan.phones.known { index.isKnown(.phone($0)) }
      .map { (.phone($0.key), $0.range) }
    for range in scan.mailboxes {
      let keys = MailboxScanner.keys(of: flow[range]).lazy.map(ContactKey.mailbox)
      if let key = keys.first(where: index.isKnown) { found.append((key, range)) }
    }
    for range in scan.webAddresses {
      let key = ContactKey.site(WebAddressScanner.site(flow[range]))
      if index.isKnown(key) { found.append((key, range)) }
    }
    return found
  }
}

extension Flow {
  /// Part of a flow as a message quotes it.
  static func shown(_ part: ArraySlice<UInt8>) -> String {
    part.map { isBlank($0) ? 0x20 : $0 }.text
  }
}
