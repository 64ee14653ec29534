/// Whose contact it is. Built once over all the data, so that each pack is scanned once, however
/// many constituencies there are.
struct ContactIndex: Sendable {
  /// Positions in the list of packs.
  private var owners: [ContactKey: [Int32]] = [:]
  private let shared: Set<ContactKey>
  let packs: [ExpectedPack]
  /// Codes such as 999 that somebody's data or the shared contacts name.
  let shortNumbers: Set<PhoneKey>

  init(_ packs: [ExpectedPack], shared: SharedContacts) {
    self.packs = packs
    self.shared = Set(
      Contact.read(phones: shared.phones, emails: shared.emails, websites: shared.websites)
        .contacts.map(\.key))
    for (position, pack) in packs.enumerated() {
      for key in Set(Self.contacts(of: pack).contacts.map(\.key)) {
        owners[key, default: []].append(Int32(position))
      }
    }
    shortNumbers = Set(
      self.shared.union(owners.keys).compactMap { key in
        if case .phone(let number) = key, number.isShort { number } else { nil }
      })
  }

  static func contacts(of pack: ExpectedPack) -> (contacts: [Contact], unreadable: [String]) {
    Contact.read(phones: pack.phones, emails: pack.emails, websites: pack.websites)
  }

  func isKnown(_ key: ContactKey) -> Bool { shared.contains(key) || owners[key] != nil }

  func isShared(_ key: ContactKey) -> Bool { shared.contains(key) }

  /// The constituencies that a contact belongs to, in the order of the data.
  func owners(of key: ContactKey) -> [ExpectedPack] {
    (owners[key] ?? []).map { packs[Int($0)] }
  }
}
