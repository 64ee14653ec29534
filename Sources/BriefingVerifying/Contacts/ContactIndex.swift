/// Whose contact it is. Built once over all the data, so that each pack is scanned once, however
/// many constituencies there are.
struct ContactIndex: Sendable {
  /// Positions in the list of packs; none for a contact that is shared alone.
  private var owners: [ContactKey: [Int32]] = [:]
  private let shared: Set<ContactKey>
  let packs: [ExpectedPack]
  /// Codes such as 999 that somebody's data or the shared contacts name.
  let shortNumbers: Set<PhoneKey>

  init(_ packs: [ExpectedPack], shared: [ExpectedContact]) {
    self.packs = packs
    self.shared = Set(Contact.read(shared).contacts.map(\.key))
    owners = Dictionary(uniqueKeysWithValues: self.shared.map { ($0, []) })
    for (position, pack) in packs.enumerated() {
      for key in Set(Contact.read(pack.contacts).contacts.map(\.key)) {
        owners[key, default: []].append(Int32(position))
      }
    }
    shortNumbers = Set(
      owners.keys.compactMap { key in
        if case .phone(let number) = key, number.isShort { number } else { nil }
      })
  }

  func isKnown(_ key: ContactKey) -> Bool { owners[key] != nil }

  func isShared(_ key: ContactKey) -> Bool { shared.contains(key) }

  /// The constituencies that a contact belongs to, in the order of the data.
  func owners(of key: ContactKey) -> [ExpectedPack] {
    (owners[key] ?? []).map { packs[Int($0)] }
  }
}
