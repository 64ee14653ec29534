internal import BriefingDiagnostics
internal import BriefingForms
internal import BriefingOutput
internal import BriefingValidating

extension Wording {
  /// What the files beside the packs must say.
  struct Site: Sendable {
    /// By their paths: what they say, and what they name.
    var pages: [String: (passages: [Passage], names: Names, language: LanguageCheck)] = [:]
    /// Scripts and their like, which are published as they are.
    var copies: [String: [UInt8]] = [:]

    /// - Parameter text: what a page says, or the whole of another file.
    func check(_ path: String, _ text: [UInt8]) -> CheckResult {
      if let copy = copies[path] {
        let finding = VerificationFinding(
          .otherWords, "it is not its template, byte for byte", in: path,
          help: "do not publish it; run briefing generate again")
        return CheckResult(findings: text == copy ? [] : [finding], facts: 1)
      }
      guard let (passages, names, language) = pages[path] else {
        let finding = VerificationFinding(
          .extraFile, "no template makes this file", in: path,
          help: "remove it: nobody can say that it is right")
        return CheckResult(findings: [finding])
      }
      var reading = Reading(
        text, isPlain: false, bodies: [:], scopes: [names], language.language.words,
        untranslated: language.untranslated)
      return reading.result(passages, path: path)
    }

    func check(_ path: String, _ page: HTMLPage, recall: inout Recall) -> [VerificationFinding] {
      pages[path]?.language.findings(in: path, page, recall: &recall) ?? []
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
    var site = Site()
    for language in languages { language.add(to: &site, listing: codes) }
    return site
  }
}

extension LanguageWording {
  fileprivate func add(to site: inout Wording.Site, listing codes: Set<String>) {
    let naming = SiteNaming(campaign, naming, listing: codes)
    let own = language.language
    if naming.isEmpty, own != .english { return }
    func add(_ template: String, _ path: String, _ names: Names) {
      guard let passages = sitePages[template] else { return }
      site.pages[own.folder + path] = (passages, names, language)
    }
    let listsPacks = campaign.edition.listsPacks
    if listsPacks {
      add("index.html", OutputLayout.index, naming.index)
      for force in naming.forces {
        add("force.html", OutputLayout.page(ofForce: force.id), naming.page(of: force))
      }
    }
    if campaign.edition.hasCheckCodes { add("check.html", OutputLayout.checkPage, naming.check) }
    add("404.html", OutputLayout.notFound, naming.plain)
    if campaign.edition.site.accessibility != nil {
      add("accessibility.html", "accessibility.html", naming.plain)
    }
    for (name, bytes) in copies where name == "robots.txt" ? own == .english : listsPacks {
      site.copies[own.folder + name] = bytes
    }
  }
}
