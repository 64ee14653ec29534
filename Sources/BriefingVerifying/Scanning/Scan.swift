/// A flow with all that can be found in it, so that the checks that ask about the same text do not
/// each search it.
struct Scan {
  let flow: [UInt8]
  let phones: PhoneScanner
  let mailboxes: [Range<Int>]
  let webAddresses: [Range<Int>]
  let dates: Set<String>

  init(_ flow: [UInt8]) {
    self.flow = flow
    phones = PhoneScanner(flow)
    mailboxes = MailboxScanner.ranges(in: flow)
    webAddresses = WebAddressScanner.ranges(in: flow)
    dates = DateScanner.dates(in: flow, phones.groups)
  }
}
