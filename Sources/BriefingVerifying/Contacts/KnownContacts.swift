/// The contacts of the data that a flow holds.
enum KnownContacts {
  static func sightings(in scan: Scan, index: ContactIndex) -> [Contact] {
    let flow = scan.flow
    var found: [Contact] = []
    for phone in scan.phones.known({ index.isKnown(.phone($0)) }) {
      found.append(Contact(text: Flow.shown(flow[phone.range]), key: .phone(phone.key)))
    }
    for range in scan.mailboxes {
      let keys = MailboxScanner.keys(of: flow[range]).map(ContactKey.mailbox)
      guard let key = keys.first(where: index.isKnown) else { continue }
      found.append(Contact(text: flow[range].text, key: key))
    }
    for range in scan.webAddresses {
      let key = ContactKey.site(WebAddressScanner.site(flow[range]))
      if index.isKnown(key) { found.append(Contact(text: flow[range].text, key: key)) }
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
