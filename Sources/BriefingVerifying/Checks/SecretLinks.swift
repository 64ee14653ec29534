internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// Whoever has the link to a pack has that one alone: no file tells the link of another.
struct SecretLinks: Sendable {
  private let tokens: TraceIndex

  init(_ places: [PackPlace]) {
    tokens = TraceIndex(Set(places.compactMap(Self.token)).map { TracePattern($0, .words) })
  }

  /// `nil` for a pack in the open.
  private static func token(of place: PackPlace) -> [UInt8]? {
    let folder = OutputLayout.privatePacks + "/"
    return place.folder.hasPrefix(folder) ? Array(place.folder.utf8.dropFirst(folder.count)) : nil
  }

  /// However the file breaks its lines.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - place: of the pack that it is a file of; `nil` for a file beside the packs.
  func findings(
    in bytes: [UInt8], at path: String, in place: PackPlace? = nil
  ) -> [VerificationFinding] {
    let own = place.flatMap(Self.token)
    return Set(tokens.said(in: bytes)).filter { $0 != own }.map { token in
      VerificationFinding(
        .foreignLink, "it holds '\(token.text)', the link of another pack", in: path,
        help: "do not publish it; look for the link in the guidance and the data")
    }
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
