internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput

/// Every link inside the site resolves, every other one is well-formed, and none is empty.
struct LinkCheck: Sendable {
  /// The files of the manifest, and the manifest.
  let files: Set<String>

  /// A link into another page: whether its anchor is there can be said when that page is read.
  struct Crossing: Sendable, Hashable {
    let page: String
    let link: String
    let target: String
    let fragment: String
  }

  func check(_ page: HTMLPage, path: String, recall: inout Recall) -> CheckResult {
    var result = CheckResult()
    let ids = Set(page.ids)
    var seen: Set<HTMLLink> = []
    for link in page.links
    where !recall.soundLinks.contains(link.target) && seen.insert(link).inserted {
      switch destination(of: link, on: path, ids: ids) {
      case .fine: break
      case .soundAnywhere: recall.soundLinks.insert(link.target)
      case .fault(let finding): result.findings.append(finding)
      case .crossing(let crossing): result.crossings.append(crossing)
      }
    }
    for mention in Set(page.mentions) where !ids.contains(mention.id) {
      result.findings.append(
        VerificationFinding(
          .brokenOutputLink,
          "\(mention.attribute) names '\(mention.id)', and the page has no such id",
          in: path, help: Self.help))
    }
    result.findings += Self.duplicates(in: page.ids, path: path)
    result.findings += EmptyLinkCheck.findings(in: path, page: page)
    return result
  }

  /// Once the target's anchors are known.
  static func findings(_ crossings: [Crossing], ids: Set<String>) -> [VerificationFinding] {
    crossings.filter { !ids.contains($0.fragment) }.map { crossing in
      broken(
        crossing.link, "'\(crossing.target)' has no '\(crossing.fragment)'", in: crossing.page)
    }
  }

  private enum Destination {
    case fine
    /// Whatever page it stands on.
    case soundAnywhere
    case fault(VerificationFinding)
    case crossing(Crossing)
  }

  private func destination(of link: HTMLLink, on path: String, ids: Set<String>) -> Destination {
    let target = link.target
    if target.isEmpty { return .fine }  // an empty link, which is a finding of its own
    if let scheme = SitePath.scheme(of: target) {
      // A picture inside the page is no request.
      if scheme == "data", link.attribute != "href" || link.element == "link" { return .fine }
      guard let fault = LinkShape.fault(of: target, scheme: scheme) else { return .soundAnywhere }
      return .fault(Self.malformed(target, fault, in: path))
    }
    let isRooted = target.utf8.first == UInt8(ascii: "/")
    guard !isRooted, target.utf8.allSatisfy({ !$0.isHTMLBlank }) else {
      let fault =
        isRooted
        ? "it starts at the server's root, and the output may stand anywhere"
        : "it holds a blank"
      return .fault(Self.malformed(target, fault, in: path))
    }
    guard path != OutputLayout.notFound || target.hasPrefix("#") else {
      return .fault(Self.broken(target, "the page is shown at any address", in: path))
    }
    return resolved(SitePath(target), link: target, on: path, ids: ids)
  }

  private func resolved(
    _ target: SitePath, link: String, on path: String, ids: Set<String>
  ) -> Destination {
    guard let file = target.resolved(from: path) else {
      return .fault(Self.broken(link, "it leads out of the output", in: path))
    }
    guard files.contains(file) else {
      return .fault(Self.broken(link, "the output has no '\(file)'", in: path))
    }
    guard let fragment = target.fragment, !fragment.isEmpty, fragment != "top" else { return .fine }
    if file == path {
      return ids.contains(fragment)
        ? .fine : .fault(Self.broken(link, "the page has no '\(fragment)'", in: path))
    }
    return .crossing(Crossing(page: path, link: link, target: file, fragment: fragment))
  }

  private static func duplicates(in ids: [String], path: String) -> [VerificationFinding] {
    Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 || $0.key.isEmpty }
      .map { id, uses in
        VerificationFinding(
          .duplicateOutputAnchor,
          id.isEmpty ? "an id is empty" : "the id '\(id)' stands \(uses.count) times in the page",
          in: path, help: "a link to an id leads to the first; give each heading its own")
      }
  }

  private static let help = "look at the guidance or the template that has the link"

  private static func broken(_ link: String, _ why: String, in path: String) -> VerificationFinding
  {
    VerificationFinding(.brokenOutputLink, "'\(link)' leads nowhere: \(why)", in: path, help: help)
  }

  private static func malformed(_ link: String, _ why: String, in path: String)
    -> VerificationFinding
  {
    VerificationFinding(.malformedLink, "'\(link)' is no link: \(why)", in: path, help: help)
  }
}

extension Check {
  static let brokenOutputLink = Check(
    "broken-output-link", .finished, for: .author,
    "a finished link leads to a file or a place that the output does not have",
    example: "`#contacts`, where the page has no such id")

  static let malformedLink = Check(
    "malformed-link", .finished, for: .author,
    "a finished link is none that a browser or a phone can follow",
    example: "`tel:call`, or `https:/example.org` with one stroke")

  static let duplicateOutputAnchor = Check(
    "duplicate-output-anchor", .finished, for: .author,
    "an id is empty, or stands twice in a finished page",
    example: "two elements with `id=\"main\"`")
}
