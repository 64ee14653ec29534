import Foundation
import Testing

/// A value is data in every place where it lands.
@SmallProjects @Suite struct HostileValueTests {
  @Test(arguments: HostileValue.allCases)
  func isDataWhereverItLands(value: HostileValue) throws {
    let site = try HostileSite(value.text)
    try neverBecomesMarkup(site)
    isShownAsItIsInHTML(site, value)
    try isShownAsItIsInText(site, value)
    try neverReachesAPath(site)
    try neverReachesATerminal(site)
    leavesEveryAnchorWhole(site)
  }

  /// An anchor is made from the region's name, and the page has anchors of its own.
  @Test(arguments: ["\"\u{301}", "東京", "main", "forces", "regions", "danger"])
  func leavesEveryAnchorWholeForARegion(named region: String) throws {
    leavesEveryAnchorWhole(try HostileSite(region))
  }

  private static let plain = Result { try HostileSite("Plain").pages }

  /// The pages have the tags and attributes that they have with a harmless value, and no more.
  private func neverBecomesMarkup(_ site: HostileSite) throws {
    let plain = try Self.plain.get()
    let address = try Regex(
      #"https://[a-z.-]+\.example/[a-z]*|mailto:[a-z.-]+@[a-z.-]+\.example|tel:\+?\d+|#[a-z0-9-]+"#
        + #"|(\.\./\.\./)?(packs|forces)/[a-z0-9-]+/index\.html|\.\./\.\./index\.html"#)
    #expect(plain.count == 12)
    #expect(site.pages.map(\.name) == plain.map(\.name))
    for (plain, page) in zip(plain, site.pages) {
      #expect(page.markup.skeleton == plain.markup.skeleton, "\(page.name)")
      for (name, target) in page.markup.attributes where name == "href" || name == "src" {
        #expect(target.wholeMatch(of: address) != nil, "\(page.name): \(target)")
      }
    }
  }

  private func isShownAsItIsInHTML(_ site: HostileSite, _ value: HostileValue) {
    let pages = site.pages.filter { !$0.markup.text.hasBytes(value.shown) }
    #expect(pages.map(\.name) == [])
  }

  private func isShownAsItIsInText(_ site: HostileSite, _ value: HostileValue) throws {
    let shown = value.shown
    for pack in site.manifest.packs {
      let text = try site.project.text("Output/packs/\(pack.slug)/pack.txt")
        .withSingleSpaces
      var fields = [
        "Constituency: \(pack.name)", "Election: \(shown), Thursday", "Issued by: \(shown)",
        "Police: \(shown)", "Office: \(shown)", "At: \(shown)", "Issued by \(shown) for",
      ]
      if pack.code.hasPrefix("E") { fields += ["Who: \(shown), \(shown)", "Hours: \(shown)"] }
      let missing = fields.filter { !text.hasBytes($0) }
      #expect(missing == [], "\(pack.code)")
      #expect(pack.name.hasBytes(" \(shown)"))
    }
  }

  private func neverReachesAPath(_ site: HostileSite) throws {
    let path = try Regex(
      #"index\.html|manifest\.json|forces/[a-z-]+/index\.html"#
        + #"|packs/[a-z0-9-]{1,200}/(index\.html|pack\.txt)"#)
    let paths = try site.project.output.paths
    #expect(paths.count == 19)
    #expect(paths.filter { $0.wholeMatch(of: path) == nil } == [])
    #expect(try site.project.debris == [])
  }

  /// No file and no command shows a control character, which a terminal would obey.
  private func neverReachesATerminal(_ site: HostileSite) throws {
    let output = try site.project.output
    #expect(output.paths.filter { output.text($0)?.hasControls != false } == [])
    for command in [["list"], ["list", "--json"], ["print", "E14000001"]] {
      let outcome = try BriefingProcess.run(command + ["--project", site.project.path])
      #expect(outcome.exitCode == 0)
      let isHarmless = !outcome.output.hasControls
      #expect(isHarmless, "\(command)")
    }
  }

  private func leavesEveryAnchorWhole(_ site: HostileSite) {
    for page in site.pages {
      let attributes = page.markup.attributes
      let ids = attributes.filter { $0.name == "id" }.map(\.value)
      #expect(!ids.contains(""), "\(page.name)")
      #expect(Set(ids).count == ids.count, "\(page.name): \(ids)")
      let wanted = attributes.compactMap { name, value in
        name == "aria-labelledby"
          ? value : name == "href" && value.hasPrefix("#") ? String(value.dropFirst()) : nil
      }
      #expect(wanted.filter { !ids.contains($0) } == [], "\(page.name)")
    }
  }
}

extension String {
  /// Byte for byte: Swift takes an accent and the character before it for one.
  fileprivate func hasBytes(_ other: String) -> Bool {
    Data(utf8).range(of: Data(other.utf8)) != nil
  }

  fileprivate var hasControls: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      // C0 and DEL, and C1, which begins with 0xC2 in UTF-8.
      if byte < 0x20 && byte != 0x0A || byte == 0x7F { return true }
      if previous == 0xC2, byte < 0xA0 { return true }
      previous = byte
    }
    return false
  }
}
