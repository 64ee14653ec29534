internal import BriefingDiagnostics
internal import BriefingOutput

/// A pack holds every contact of its own constituency and not one of any other's.
struct ContactCheck {
  private let index: ContactIndex
  let pack: ExpectedPack
  private let own: (contacts: [Contact], unreadable: [String])
  private let keys: Set<ContactKey>

  init(index: ContactIndex, pack: ExpectedPack) {
    (self.index, self.pack) = (index, pack)
    own = Contact.read(pack.contacts)
    keys = Set(own.contacts.map(\.key))
  }

  /// - Parameter shown: what a reader can see or follow.
  func findings(in path: String, _ shown: Scan) -> [VerificationFinding] {
    let sightings = KnownContacts.sightings(in: shown, index: index)
    let present = Set(sightings.map(\.key))
    return own.contacts.filter { !present.contains($0.key) }.map {
      missing(in: path, noun: $0.key.noun, text: $0.text)
    }
      + own.unreadable.map { missing(in: path, noun: "phone number", text: $0) }
      + leaks(in: path, shown, sightings)
  }

  /// Contacts of others in a file that need not hold the pack's own.
  func leaks(in path: String, _ scan: Scan) -> [VerificationFinding] {
    leaks(in: path, scan, KnownContacts.sightings(in: scan, index: index))
  }

  private func leaks(
    in path: String, _ scan: Scan, _ sightings: [KnownContacts.Sighting]
  ) -> [VerificationFinding] {
    var leaked: [ContactKey: Contact] = [:]
    for (key, range) in sightings
    where !keys.contains(key) && !index.isShared(key) && leaked[key] == nil {
      leaked[key] = Contact(text: Flow.shown(scan.flow[range]), key: key)
    }
    // A name may hold a number, and stands in the pack as it is.
    let named = leaked.isEmpty ? [] : pack.values.map { Scan(Flow($0).bytes) }
    let known = Set(named.flatMap { KnownContacts.sightings(in: $0, index: index) }.map(\.key))
    return leaked.values.filter { !known.contains($0.key) }.map { leak($0, in: path) }
  }

  private func missing(in path: String, noun: String, text: String) -> VerificationFinding {
    VerificationFinding(
      .missingContact, "the pack of \(pack.title) lacks its \(noun) '\(text)'", in: path,
      help: "do not publish the pack; look at the template that shows this contact")
  }

  private func leak(_ contact: Contact, in path: String) -> VerificationFinding {
    let owners = index.owners(of: contact.key)
    let others = owners.count - 1
    let more = others < 1 ? "" : " and \(others) other\(others == 1 ? "" : "s")"
    return VerificationFinding(
      .leakedContact,
      "the pack of \(pack.title) holds the \(contact.key.noun) '\(contact.text)' "
        + "of \(owners.first?.title ?? "another constituency")\(more)",
      in: path,
      help: "do not publish the pack; a contact that every pack may hold belongs in "
        + "national-services.csv")
  }
}

extension Check {
  static let missingContact = Check(
    "missing-contact", .finished, for: .templates, "a pack lacks a contact of its own constituency",
    example: "a template without `{{phone}}`")

  static let leakedContact = Check(
    "leaked-contact", .finished, for: .publisher, "a pack holds a contact of another constituency",
    example: "the police of Bath, `01632 960101`, in the pack of Aldershot")
}
