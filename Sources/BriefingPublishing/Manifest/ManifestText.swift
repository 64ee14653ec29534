internal import BriefingDiagnostics

/// A manifest that nobody has changed since it was written, looked into line by line: to decode one
/// of 50,000 packs takes as long as to make a fifth of them.
struct ManifestText: Sendable {
  /// All but the packs.
  let head: Manifest
  private let bytes: [UInt8]
  /// Where the entries of the packs stand, by their slugs.
  private let entries: [String: Range<Int>]

  /// - Returns: `nil` when the text is not as ``ManifestDraft`` writes it, or is not the text that its
  ///   digest was taken of: then nothing in it proves anything.
  init?(_ bytes: [UInt8]) {
    guard let end = Self.endOfProvenText(bytes),
      // No text in the head holds a line feed, so the first one is the key.
      let packs = bytes[..<end].range(of: ManifestDraft.packsKey.utf8)
    else { return nil }
    let head = Array(bytes[..<packs.upperBound]) + Array("]}".utf8)
    guard let manifest = try? Manifest.decode(head, in: "") else { return nil }
    self.head = manifest
    var entries: [String: Range<Int>] = [:]
    for line in bytes[packs.upperBound..<end].split(separator: UInt8(ascii: "\n")) {
      guard let slug = Self.slug(of: line) else { return nil }
      entries[slug] = line.startIndex..<line.endIndex
    }
    self.entries = entries
    self.bytes = bytes
  }

  var slugs: some Collection<String> { entries.keys }

  /// The entries of the packs in their order, without indent and comma.
  var lines: [ArraySlice<UInt8>] {
    entries.values.sorted { $0.lowerBound < $1.lowerBound }.map(bare)
  }

  func holds(_ slug: String) -> Bool { entries[slug] != nil }

  private func bare(_ line: Range<Int>) -> ArraySlice<UInt8> {
    let line = bytes[line].drop { $0 == UInt8(ascii: " ") }
    return line.last == UInt8(ascii: ",") ? line.dropLast() : line
  }

  func lists(_ path: String, in slug: String) -> Bool {
    entries[slug].map { bytes[$0].range(of: "\"path\":\"\(path)\"".utf8) != nil } ?? false
  }

  /// The end of what the digest at the end was taken of, when it is the right one.
  private static func endOfProvenText(_ bytes: [UInt8]) -> Int? {
    let key = Array(ManifestDraft.digestKey.utf8)
    let tail = 64 + "\"\"\n}\n".utf8.count
    let end = bytes.count - tail - key.count
    guard end > 0, bytes[end...].starts(with: key) else { return nil }
    var digest = Digest.Stream()
    digest.update(bytes[..<(end + key.count)])
    guard bytes[(end + key.count)...].elementsEqual("\"\(digest.finish())\"\n}\n".utf8) else {
      return nil
    }
    return end
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
