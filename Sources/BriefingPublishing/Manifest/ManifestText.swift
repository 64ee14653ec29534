internal import BriefingDiagnostics

/// A manifest that nobody has changed since it was written, looked into line by line: to decode one
/// of 50,000 packs takes as long as to make a fifth of them.
struct ManifestText: Sendable {
  /// All but the packs.
  let head: Manifest
  /// Of all before it, in hexadecimal digits.
  let digest: String
  private let bytes: [UInt8]
  /// Where the entries of the packs stand, in their order.
  private let entries: [Range<Int>]
  /// By the slug.
  private let positions: [String: Int]

  /// - Returns: `nil` when the text is not as ``ManifestDraft`` writes it, or is not the text that its
  ///   digest was taken of: then nothing in it proves anything.
  init?(_ bytes: [UInt8]) {
    guard let (end, digest) = Self.provenText(bytes),
      // No text in the head holds a line feed, so the first one is the key.
      let packs = bytes[..<end].range(of: ManifestDraft.packsKey.utf8)
    else { return nil }
    let head = Array(bytes[..<packs.upperBound]) + Array("]}".utf8)
    guard let manifest = try? Manifest.decode(head, in: "") else { return nil }
    self.head = manifest
    self.digest = digest
    var entries: [Range<Int>] = []
    var positions: [String: Int] = [:]
    for line in Self.lines(bytes, from: packs.upperBound, to: end) {
      guard let slug = Self.slug(of: bytes[line]),
        positions.updateValue(entries.count, forKey: slug) == nil
      else { return nil }
      entries.append(line)
    }
    self.entries = entries
    self.positions = positions
    self.bytes = bytes
  }

  /// How many packs there are.
  var count: Int { entries.count }

  var slugs: some Collection<String> { positions.keys }

  /// The entries of the packs in their order, without indent and comma.
  var lines: [ArraySlice<UInt8>] { entries.map(bare) }

  /// - Parameter position: see ``position(of:)``.
  func line(at position: Int) -> ArraySlice<UInt8> { bare(entries[position]) }

  /// The place of a pack among the others.
  func position(of slug: String) -> Int? { positions[slug] }

  private func bare(_ line: Range<Int>) -> ArraySlice<UInt8> {
    let line = bytes[line].drop { $0 == UInt8(ascii: " ") }
    return line.last == UInt8(ascii: ",") ? line.dropLast() : line
  }

  func lists(_ path: String, in slug: String) -> Bool {
    positions[slug].map { bytes[entries[$0]].range(of: "\"path\":\"\(path)\"".utf8) != nil }
      ?? false
  }

  /// The end of what the digest at the end was taken of, and the digest, when it is the right one.
  private static func provenText(_ bytes: [UInt8]) -> (end: Int, digest: String)? {
    let key = Array(ManifestDraft.digestKey.utf8)
    let tail = 64 + "\"\"\n}\n".utf8.count
    let end = bytes.count - tail - key.count
    guard end > 0, bytes[end...].starts(with: key) else { return nil }
    var stream = Digest.Stream()
    stream.update(bytes[..<(end + key.count)])
    let digest = stream.finish()
    guard bytes[(end + key.count)...].elementsEqual("\"\(digest)\"\n}\n".utf8) else { return nil }
    return (end, digest)
  }

  /// Each line that is not empty. The standard library's `split` takes four times as long.
  private static func lines(_ bytes: [UInt8], from start: Int, to end: Int) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { bytes in
      var lines: [Range<Int>] = []
      var first = start
      for position in start...end where position == end || bytes[position] == UInt8(ascii: "\n") {
        if position > first { lines.append(first..<position) }
        first = position + 1
      }
      return lines
    }
  }

  /// The first file of a pack tells its folder, and the folder is named by the slug.
  private static func slug(of line: ArraySlice<UInt8>) -> String? {
    guard let found = line.range(of: "\"path\":\"packs/".utf8),
      let end = line[found.upperBound...].firstIndex(of: UInt8(ascii: "/"))
    else { return nil }
    return String(decoding: line[found.upperBound..<end], as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The first place where `needle` stands. The standard library searches by Character or needs the
  /// regular expressions.
  fileprivate func range(of needle: String.UTF8View) -> Range<Int>? {
    let needle = Array(needle)
    guard let first = needle.first else { return nil }
    var start = startIndex
    while start + needle.count <= endIndex, let found = self[start...].firstIndex(of: first) {
      if self[found...].starts(with: needle) { return found..<found + needle.count }
      start = found + 1
    }
    return nil
  }
}
