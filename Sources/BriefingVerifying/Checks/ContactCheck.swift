internal import BriefingDiagnostics
internal import BriefingOutput

/// A pack holds every contact of its own constituency and not one of any other's.
struct ContactCheck {
  let index: ContactIndex
  let pack: ExpectedPack

  /// - Parameters:
  ///   - shown: what a reader can see or follow; the pack's own contacts must be here.
  ///   - rest: what else the file holds; a leak hides here as well.
  func findings(in path: String, shown: [Scan], rest: [Scan]) -> [VerificationFinding] {
    let own = Contact.read(pack.contacts)
    let sightings = shown.map { KnownContacts.sightings(in: $0, index: index) }
    let present = Set(sightings.joined().map(\.key))
    let absent = own.contacts.filter { !present.contains($0.key) }
    return absent.map { missing(in: path, noun: $0.key.noun, text: $0.text) }
      + own.unreadable.map { missing(in: path, noun: "phone number", text: $0) }
      + leaks(in: path, sightings.flatMap(\.self))
      + leaks(in: path, rest)
  }

  /// Contacts of others in a file that need not hold the pack's own.
  func leaks(in path: String, _ scans: [Scan]) -> [VerificationFinding] {
    leaks(in: path, scans.flatMap { KnownContacts.sightings(in: $0, index: index) })
  }

  private func leaks(in path: String, _ sightings: [Contact]) -> [VerificationFinding] {
    let own = Set(Contact.read(pack.contacts).contacts.map(\.key))
    var leaked: [ContactKey: Contact] = [:]
    for contact in sightings where !own.contains(contact.key) && !index.isShared(contact.key) {
      leaked[contact.key] = leaked[contact.key] ?? contact
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
