/// Finds phone numbers in a flow.
struct PhoneScanner {
  private let flow: [UInt8]
  let groups: [DigitGroup]

  init(_ flow: [UInt8]) {
    self.flow = flow
    groups = DigitGroup.groups(in: flow)
  }

  /// A number and where it stands.
  struct Sighting {
    let key: PhoneKey
    let range: Range<Int>
  }

  /// The numbers that are in a list, in whatever spacing, over a line's end too. Where two match at
  /// one place the longer one counts: the end of a number is no other number.
  func known(_ isKnown: (PhoneKey) -> Bool) -> [Sighting] {
    var found: [Sighting] = []
    var first = 0
    while first < groups.count {
      let sightings = windows(from: first, acrossLines: true)
      if let hit = sightings.last(where: { isKnown($0.key) }) {
        found.append(hit)
        first =
          groups[first...].firstIndex { $0.range.lowerBound >= hit.range.upperBound }
          ?? groups.count
      } else {
        first += 1
      }
    }
    return found
  }

  /// The numbers that look like one by themselves: national ones, and those with a `+` or an
  /// extension. None reaches over a line's end: what follows there may be another one.
  func shaped() -> [Sighting] {
    var found: [Sighting] = []
    var first = 0
    while first < groups.count {
      let group = groups[first]
      if let hit = shaped(from: first, group) {
        found.append(hit)
        first =
          groups[first...].firstIndex { $0.range.lowerBound >= hit.range.upperBound }
          ?? groups.count
      } else {
        first += 1
      }
    }
    return found
  }

  private func shaped(from first: Int, _ group: DigitGroup) -> Sighting? {
    let isFollowed = first + 1 < groups.count && groups[first + 1].joint == .ext
    guard group.hasPlus || isFollowed || flow[group.range.lowerBound] == UInt8(ascii: "0") else {
      return nil
    }
    let sightings = windows(from: first, acrossLines: false)
    if let last = sightings.last, last.key.hasExtension { return last }
    if let national = sightings.last(where: { $0.key.isNational }) { return national }
    // A number of another country: all that hangs together.
    guard group.hasPlus else { return nil }
    return sightings.last { (7...15).contains($0.key.digits.utf8.count) }
  }

  /// Codes of three to six digits that stand alone, such as 999; any other number of that length
  /// too, so a caller must know which ones it means.
  func short() -> Set<PhoneKey> {
    Set(
      groups.lazy.filter { (3...6).contains($0.range.count) }
        .compactMap { PhoneKey(digits: flow[$0.range]) })
  }

  /// The number that a text is as a whole.
  static func key(of text: String) -> PhoneKey? {
    let scanner = PhoneScanner(Flow(text).bytes)
    guard let last = scanner.groups.last else { return nil }
    return scanner.windows(from: 0, acrossLines: true)
      .last { $0.range.upperBound == last.range.upperBound }?.key
  }

  /// Every number that begins with a group and ends with one, shortest first.
  private func windows(from first: Int, acrossLines: Bool) -> [Sighting] {
    // Too short by itself, and nothing goes on behind it: most of all groups.
    if groups[first].range.count < PhoneKey.fewest,
      first + 1 == groups.count || groups[first + 1].joint == .none
    {
      return []
    }
    var digits: [UInt8] = []
    var sightings: [Sighting] = []
    for index in first..<groups.count {
      let group = groups[index]
      if index > first {
        if group.joint == .none || group.hasPlus { break }
        if group.joint == .wrapped, !acrossLines { break }
        if group.joint == .ext {
          if let last = sightings.last, let key = last.key.with(ext: flow[group.range]) {
            let range = last.range.lowerBound..<group.range.upperBound
            sightings.append(Sighting(key: key, range: range))
          }
          break
        }
      }
      guard digits.count + group.range.count <= PhoneKey.mostDigits else { break }
      digits += flow[group.range]
      if let key = PhoneKey(digits: digits) {
        let start = groups[first].range.lowerBound
        sightings.append(Sighting(key: key, range: start..<group.range.upperBound))
      }
    }
    return sightings
  }
}
