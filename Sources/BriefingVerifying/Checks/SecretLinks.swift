internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// Whoever has the link to a pack has that one alone: no file tells the link of another.
struct SecretLinks: Sendable {
  private let tokens: Set<[UInt8]>
  /// Of one token; all have the same.
  private let length: Int

  init(_ places: [PackPlace]) {
    let tokens = Set(places.compactMap(Self.token))
    self.tokens = tokens
    length = tokens.map(\.count).max() ?? 0
  }

  /// `nil` for a pack in the open.
  private static func token(of place: PackPlace) -> [UInt8]? {
    let folder = OutputLayout.privatePacks + "/"
    return place.folder.hasPrefix(folder) ? Array(place.folder.utf8.dropFirst(folder.count)) : nil
  }

  /// - Parameters:
  ///   - path: of the file.
  ///   - place: of the pack that it is a file of; `nil` for a file beside the packs.
  func findings(
    in bytes: [UInt8], of form: PackForm? = nil, at path: String, in place: PackPlace? = nil
  ) -> [VerificationFinding] {
    guard length > 0 else { return [] }
    var texts = [bytes]
    if form?.format == .message, let mail = MailFile(bytes) { texts += [mail.html, mail.text] }
    let own = place.flatMap(Self.token)
    let found = texts.reduce(into: Set<[UInt8]>()) { $0.formUnion(self.tokens(in: $1)) }
    return found.filter { $0 != own }.map { token in
      VerificationFinding(
        .foreignLink,
        "it holds '\(String(decoding: token, as: UTF8.self))', the link of another pack",
        in: path, help: "do not publish it; look for the link in the guidance and the data")
    }
  }

  private func tokens(in bytes: [UInt8]) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || !Self.isInToken(bytes[end]) {
      if end - start >= length {
        for first in start...(end - length) {
          let part = Array(bytes[first..<first + length])
          if tokens.contains(part) { found.insert(part) }
        }
      }
      start = end + 1
    }
    return found
  }

  private static func isInToken(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "2")...UInt8(ascii: "7")).contains(byte)
  }
}

/// All packs of an output stand elsewhere when another key has made its links.
enum OtherLinks {
  static func finding(
    in packs: [Manifest.Pack], expected: [String: ExpectedPack]
  ) -> VerificationFinding? {
    let pairs = packs.compactMap { pack in
      expected[pack.code].map { (pack.place, $0.place, PackPlace(slug: pack.slug)) }
    }
    guard !pairs.isEmpty, pairs.allSatisfy({ $0.0 != $0.1 && $0.0 != $0.2 && $0.1 != $0.2 })
    else { return nil }
    return VerificationFinding(
      .otherLinks, "no pack stands where its link leads: another key has made the links",
      in: Manifest.hiddenName,
      help: "name the key of this output with --link-key, or run briefing generate with this one")
  }
}

extension Manifest.Pack {
  var place: PackPlace { PackPlace(slug: slug, folder: folder) }
}

extension Check {
  static let foreignLink = Check(
    "foreign-link", .finished, for: .publisher,
    "a finished file holds the private link of another pack",
    example: "somebody pasted the link to one pack into the guidance")

  static let otherLinks = Check(
    "other-links", .finished, for: .publisher,
    "the private links of the output were made with another key",
    example: "`--link-key` names an older key than the one that the packs were made with")
}
