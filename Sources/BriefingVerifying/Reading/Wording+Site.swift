internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
internal import BriefingValidating

extension Wording {
  /// What the files beside the packs must say.
  struct Site: Sendable {
    /// By their paths: what they say, and what they name.
    let pages: [String: (passages: [Passage], names: Names)]
    /// Scripts and their like, which are published as they are.
    let copies: [String: [UInt8]]

    /// - Parameter text: what a page says, or the whole of another file.
    func check(_ path: String, _ text: [UInt8]) -> PageCheck.Result {
      if let copy = copies[path] {
        let finding = VerificationFinding(
          .otherWords, "it is not 'Templates/\(path)', byte for byte", in: path,
          help: "do not publish it; run briefing generate again")
        return PageCheck.Result(findings: text == copy ? [] : [finding], facts: 1)
      }
      guard let (passages, names) = pages[path] else {
        let finding = VerificationFinding(
          .extraFile, "no template makes this file", in: path,
          help: "remove it: nobody can say that it is right")
        return PageCheck.Result(findings: [finding])
      }
      var reading = Reading(text, isPlain: false, bodies: [:], scopes: [names])
      return reading.result(passages, path: path)
    }

    /// A page that the manifest does not list leads nobody to the packs.
    func missing(from listed: Set<String>) -> [VerificationFinding] {
      (Array(pages.keys) + copies.keys).filter { !listed.contains($0) }.map { path in
        VerificationFinding(
          .missingOutputFile, "the manifest does not list it", in: path,
          help: "run briefing generate and verify again")
      }
    }
  }

  /// - Parameter codes: of the constituencies whose packs stand in the output.
  func site(listing codes: Set<String>) -> Site {
    let naming = SiteNaming(campaign, naming, listing: codes)
    var pages: [String: (passages: [Passage], names: Names)] = [:]
    func add(_ template: String, _ path: String, _ names: Names) {
      if let passages = sitePages[template] { pages[path] = (passages, names) }
    }
    add("index.html", OutputLayout.index, naming.index)
    for force in naming.forces {
      add("force.html", OutputLayout.page(ofForce: force.id), naming.page(of: force))
    }
    add("404.html", OutputLayout.notFound, self.naming.common)
    if campaign.edition.site.accessibility != nil {
      add("accessibility.html", "accessibility.html", self.naming.common)
    }
    return Site(pages: pages, copies: copies)
  }
}
