package import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

extension IssueFacts {
  /// By the codes of the constituencies. Packs of every issue are out there, so the same facts must give
  /// the same codes in every version of this.
  ///
  /// A public page shows the codes of packs whose readers are candidates alone. Of a pack that somebody
  /// else knows but for a phone number, they could try number after number until the code comes out. So
  /// each code holds all that is for candidates alone, of all packs: who does not know the whole of it
  /// can't tell a right guess.
  package func checkCodes(in issue: Issue) throws(SystemFailure) -> [String: CheckCode] {
    var restricted = DelimitedTexts()
    var digests: [String: String] = [:]
    for (name, set) in sets.sorted(by: { $0.key < $1.key }) {
      digests[name] = try DelimitedTexts(set).digest()
      let own = set.filter { $0.value.readers != nil }
      // What is not published today, and holds nothing of it, must not touch the codes of others.
      if own.isEmpty { continue }
      restricted.add([name])
      restricted.add(own)
    }
    let hidden = try restricted.digest()
    var codes: [String: CheckCode] = [:]
    for (code, place) in constituencies {
      var shown = DelimitedTexts()
      shown.add(["\(issue.number)", issue.date.description, code, hidden])
      shown.add([Subject(.constituency, code).key: Entry(place.name, place.facts)])
      shown.add(place.sets.sorted().compactMap { digests[$0] })
      codes[code] = CheckCode(digest: try shown.digest())
    }
    return codes
  }
}

extension IssueRecord {
  /// That its packs showed, by the codes of the constituencies.
  package func checkCodes() throws(SystemFailure) -> [String: CheckCode] {
    guard let facts = languages[Language.first.code] else { return [:] }
    return try facts.checkCodes(in: issue)
  }
}

/// Lists of texts, each behind its length: no others are the same bytes.
private struct DelimitedTexts {
  private var bytes: [UInt8] = []

  init() {}

  init(_ set: IssueFacts.FactSet) { add(set) }

  mutating func add(_ texts: [String]) {
    bytes += "\(texts.count);".utf8
    for text in texts {
      bytes += "\(text.utf8.count):".utf8
      bytes += text.utf8
    }
  }

  mutating func add(_ set: IssueFacts.FactSet) {
    bytes += "\(set.count);".utf8
    for (key, entry) in set.sorted(by: { $0.key < $1.key }) {
      add([key, entry.name, entry.number.map { "\($0)" } ?? ""])
      add(entry.facts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
    }
  }

  func digest() throws(SystemFailure) -> String { try Digest.sha256(bytes) }
}
