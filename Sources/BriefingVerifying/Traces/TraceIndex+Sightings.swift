extension TraceIndex {
  /// A value that is left out, and where it ends in the text.
  typealias Sighting = (owner: Int, end: Int)

  /// - Returns: the first of each value.
  func sightings(in text: [UInt8]) -> [Sighting] {
    let hits = text.withUnsafeBufferPointer { self.hits(in: $0) }
    guard hits.contains(where: { patterns[$0.pattern].owner != nil }) else { return [] }
    let places = text.indices.filter { Squeezed.table[Int(text[$0])] != 0 }
    let open = hits.filter { patterns[$0.pattern].owner == nil }
      .filter { isWritten(patterns[$0.pattern], text, places, endingAt: $0.end) }
    var found: [Int: Int] = [:]
    for hit in hits {
      let pattern = patterns[hit.pattern]
      guard let owner = pattern.owner, found[owner] == nil,
        !open.contains(where: { covers($0, hit) }),
        isWritten(pattern, text, places, endingAt: hit.end)
      else { continue }
      found[owner] = places[hit.end - 1] + 1
    }
    return found.sorted { $0.value < $1.value }.map { (owner: $0.key, end: $0.value) }
  }

  /// Whether a value is a part of one that everybody may read: another page of the same site, or a
  /// mailbox whose name ends alike.
  private func covers(_ open: Hit, _ hit: Hit) -> Bool {
    let (outer, inner) = (patterns[open.pattern].key, patterns[hit.pattern].key)
    return open.end >= hit.end && open.end - outer.count <= hit.end - inner.count
  }

  /// In bytes: `, extension 41`.
  private static let farthestExtension = 24

  /// Whether the letters stand as the value has them: squeezed, words that have nothing to do with each
  /// other may look like a mailbox.
  ///
  /// - Parameter places: of the letters, in the text.
  private func isWritten(
    _ pattern: TracePattern, _ text: [UInt8], _ all: [Int], endingAt end: Int
  ) -> Bool {
    let places = all[(end - pattern.key.count)..<end]
    let (first, last) = (places[places.startIndex], places[places.endIndex - 1])
    /// What stands before the letter of this number.
    func gap(_ number: Int) -> ArraySlice<UInt8> {
      let place = places.startIndex + number
      return text[(places[place - 1] + 1)..<places[place]]
    }
    let before = first > 0 ? text[first - 1] : 0x20
    let after = last + 1 < text.count ? text[last + 1] : 0x20
    var isBehindWWW: Bool {
      places.startIndex >= 3
        && all[(places.startIndex - 3)..<places.startIndex].allSatisfy {
          text[$0].lowercased == UInt8(ascii: "w")
        }
    }
    let isAlone = !before.isASCIIAlphanumeric && !after.isASCIIAlphanumeric
    switch pattern.rule {
    case .phone(let ext):
      let behind = text[(last + 1)...].prefix(Self.farthestExtension).drop { !$0.isASCIIDigit }
      return ext.isEmpty || behind.prefix(while: \.isASCIIDigit).elementsEqual(ext)
    case .mailbox(let local):
      return (1..<pattern.key.count).contains(local) && gap(local).contains(UInt8(ascii: "@"))
    case .site(let label):
      guard (1..<pattern.key.count).contains(label), gap(label).contains(UInt8(ascii: ".")) else {
        return false
      }
      // Another site's name, or a mailbox, may end alike; another page's address begins alike.
      let isOther = before.isASCIIAlphanumeric || "-@".utf8.contains(before)
      let isBelow = before == UInt8(ascii: ".") && !isBehindWWW
      return !isOther && !isBelow && !after.isASCIIAlphanumeric && !"-_".utf8.contains(after)
    case .words: return isAlone
    case .person(let words):
      guard isAlone else { return false }
      var starts: [Int] = [0]
      for length in words.dropLast() { starts.append(starts[starts.count - 1] + length) }
      let inner = starts.dropFirst()
      func isCapital(_ number: Int) -> Bool { text[places[places.startIndex + number]] & 0x20 == 0 }
      // `will young people` is no name, `will-young.html` and `WillYoung` are, and `sample` is neither.
      let isApart = inner.allSatisfy { number in
        !gap(number).isEmpty || isCapital(number) && !isCapital(number - 1)
      }
      let isSlug = inner.allSatisfy { !gap($0).contains { $0.isHTMLBlank } }
      return isApart && (starts.allSatisfy(isCapital) || isSlug && !inner.isEmpty)
    }
  }
}
