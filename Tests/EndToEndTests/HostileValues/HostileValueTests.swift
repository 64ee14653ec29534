import Foundation
import TestSupport
import Testing

/// A value is data in every place where it lands.
@Suite(.runsPrograms) struct HostileValueTests {
  @Test(arguments: HostileValue.allCases)
  func isDataWhereverItLands(value: HostileValue) throws {
    let site = try HostileSite(value.text)
    try neverBecomesMarkup(site)
    isShownAsItIsInHTML(site, value)
    isShownAsItIsInText(site, value)
    try neverBecomesAProperty(site, value)
    try neverBecomesAHeader(site, value)
    try neverReachesAPath(site)
    try neverReachesATerminal(site)
    leavesEveryAnchorWhole(site)
    try keepsThePacksProvable(site)
  }

  /// An anchor is made from the region's name, and the page has anchors of its own.
  @Test(arguments: ["\"\u{301}", "東京", "main", "forces", "regions", "danger", "hex", "search"])
  func leavesEveryAnchorWholeForARegion(named region: String) throws {
    leavesEveryAnchorWhole(try HostileSite(region))
  }

  private static let plain = Result { try HostileSite("Plain") }

  /// The pages have the tags, the attributes and the style that they have with a harmless value, and
  /// no more.
  private func neverBecomesMarkup(_ site: HostileSite) throws {
    let plain = try Self.plain.get().pages
    let address = try Regex(
      #"https://[a-z.-]+\.example/[a-z]*|tel:\+?\d+|#[a-z0-9-]+"#
        + #"|mailto:[a-z.-]+@[a-z.-]+\.example(\?subject=[A-Za-z0-9._~@+%-]+(&body=[A-Za-z0-9._~@+%()-]+)?)?"#
        + #"|(\.\./){0,2}(packs|forces)/[a-z0-9-]+/index\.html|(\.\./){0,2}(check/)?(index|accessibility)\.html"#
        + #"|https://www\.(w3\.org/TR/WCAG22|equalityadvisoryservice\.com|equalityni\.org)/"#
        + #"|contacts\.vcf|card\.html|dates\.ics|pack\.(txt|eml)|(finder|map)\.js"#)
    let drawing = Set("MHVZchlmvz0123456789 -".utf8)
    #expect(plain.count == 27)
    #expect(site.pages.map(\.name) == plain.map(\.name))
    for (plain, page) in zip(plain, site.pages) {
      #expect(page.markup.skeleton == plain.markup.skeleton, "\(page.name)")
      #expect(page.markup.style.skeleton == plain.markup.style.skeleton, "\(page.name)")
      // A picture is drawn, whatever a QR code says.
      for (name, value) in page.markup.attributes where name == "d" || name == "viewBox" {
        #expect(value.utf8.allSatisfy(drawing.contains), "\(page.name)")
      }
    }
    var targets: [String: String] = [:]
    for page in site.pages {
      for (name, target) in page.markup.attributes where name == "href" || name == "src" {
        targets[target] = page.name
      }
    }
    #expect(targets.count > 50)
    #expect(targets.filter { $0.key.wholeMatch(of: address) == nil } == [:])
  }

  private func isShownAsItIsInHTML(_ site: HostileSite, _ value: HostileValue) {
    let pages = site.pages.filter { !$0.markup.text.hasBytes(value.shown) }
    #expect(pages.map(\.name) == [])
    // At the foot of each printed page stand a force and the Returning Officer's council.
    for page in site.pages where page.name.hasSuffix("/index.html") && page.name.hasPrefix("E") {
      let foot = page.markup.style.strings.first { $0.contains("Call 999 if you are") } ?? ""
      #expect(foot.hasBytes(" \(value.shown): 01632\u{A0}"), "\(page.name): \(foot)")
      #expect(
        foot.hasBytes(" Returning Officer: \(value.shown), 01632\u{A0}"), "\(page.name): \(foot)")
    }
  }

  private func isShownAsItIsInText(_ site: HostileSite, _ value: HostileValue) {
    let shown = value.shown
    for form in site.forms {
      let (pack, text) = (form.pack, form.text.withSingleSpaces)
      let office = pack.code.hasPrefix("N") ? "Office" : "Council"
      var fields = [
        "Constituency: \(pack.name)", "Election: \(shown), Thursday", "Issued by: \(shown),",
        "Police: \(shown)", "Who: \(shown)", "\(office): \(shown)",
        "For: \(pack.name) (\(pack.code))",
        "\(shown). \(shown)",
      ]
      if pack.code.hasPrefix("E") {
        fields += ["Who: \(shown), \(shown)", "\(shown). At other times:"]
      }
      let missing = fields.filter { !text.hasBytes($0) }
      #expect(missing == [], "\(pack.code)")
      #expect(pack.name.hasBytes(" \(shown)"))
    }
  }

  /// Contacts and dates have the lines that they have with a harmless value, and no more.
  private func neverBecomesAProperty(_ site: HostileSite, _ value: HostileValue) throws {
    let (plain, shown) = (try Self.plain.get().forms, value.shown)
    for (plain, form) in zip(plain, site.forms) {
      let (code, name) = (form.pack.code, form.pack.name)
      #expect(form.contacts.skeleton == plain.contacts.skeleton, "\(code)")
      #expect(form.dates.skeleton == plain.dates.skeleton, "\(code)")
      for field in ["ORG", "ROLE"] {
        let others = form.contacts.values(field).filter { !$0.isBytes(shown) }
        #expect(others.filter { $0 != "Returning Officer" } == [], "\(code): \(field)")
      }
      let notes = form.contacts.values("NOTE")
      #expect(notes.count > 1 && notes.allSatisfy { $0.hasBytes("For candidates in \(name).") })
      #expect(
        form.dates.values("DESCRIPTION").contains { $0.hasBytes("\(shown) Call 999") }, "\(code)")
      #expect(form.dates.values("SUMMARY").contains { $0.isBytes(shown) }, "\(code)")
      #expect(form.dates.values("NAME").allSatisfy { $0.hasBytes(shown) }, "\(code)")
    }
  }

  /// A message has the headers that it has with a harmless value, and holds the pack as it is.
  private func neverBecomesAHeader(_ site: HostileSite, _ value: HostileValue) throws {
    let plain = try Self.plain.get().forms
    for (plain, form) in zip(plain, site.forms) {
      #expect(form.mail.headers.map(\.name) == plain.mail.headers.map(\.name))
      let subject = try EncodedWordReader.decode(#require(form.mail["Subject"]))
      #expect(subject.hasBytes(" in \(form.pack.name)"))
      let sender = try EncodedWordReader.decode(#require(form.mail["From"]))
      #expect(sender.replacing("\\", with: "").hasBytes(value.shown.replacing("\\", with: "")))
      #expect(sender.hasSuffix(":;"))
      let text = try FlowedReader.decode(form.mail.text("text/plain"))
      #expect(
        FlowedReader.words(of: text) == FlowedReader.words(of: form.text), "\(form.pack.code)")
      let isHarmless = try !form.mail.text("text/html").hasControls
      #expect(isHarmless)
    }
  }

  private func neverReachesAPath(_ site: HostileSite) throws {
    let path = try Regex(
      #"((check/)?index|404|accessibility)\.html|manifest\.json|(finder|map)\.js|robots\.txt|forces/[a-z-]+/index\.html"#
        + #"|packs/[a-z0-9-]{1,200}/(index\.html|card\.html|contacts\.vcf|dates\.ics|pack\.(txt|eml))"#
    )
    let paths = try site.project.output.paths
    #expect(paths.count == 49)
    #expect(paths.filter { $0.wholeMatch(of: path) == nil } == [])
    #expect(try site.project.debris == [])
  }

  /// No file and no command shows a control character, which a terminal would obey.
  private func neverReachesATerminal(_ site: HostileSite) throws {
    let output = try site.project.output
    for path in output.paths {
      // Content lines and messages end their lines as their RFCs say.
      let hasCRLF = [".vcf", ".ics", ".eml"].contains { path.hasSuffix($0) }
      let text = try #require(output.text(path))
      let isHarmless = !(hasCRLF ? text.replacing("\r\n", with: "\n") : text).hasControls
      #expect(isHarmless, "\(path)")
    }
    for command in [["list"], ["list", "--json"], ["print", "E14000001"]] {
      let outcome = try BriefingProcess.run(command + ["--project", site.project.path])
      #expect(outcome.exitCode == 0)
      let isHarmless = !outcome.output.hasControls
      #expect(isHarmless, "\(command)")
    }
  }

  /// The check of the finished packs finds no fault where there is none.
  private func keepsThePacksProvable(_ site: HostileSite) throws {
    let outcome = try site.project.run("verify")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
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
  fileprivate func isBytes(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }

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
