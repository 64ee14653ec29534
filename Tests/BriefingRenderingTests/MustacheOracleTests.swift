import BriefingCompiling
import BriefingRendering
import Mustache
import Testing
import TestSupport

/// Templates are Mustache: what the compiler makes of them is what swift-mustache makes of them,
/// with the same values. Only the drawing of a QR code is left out on both sides.
struct MustacheOracleTests {
  private let project: ProjectFixture
  private let partials: MustacheLibrary

  init() throws {
    project = try OracleProject.make()
    partials = try OracleProject.partials()
  }

  private static let slugs = ["northtown", "riverside", "glen", "valley"]

  private static let packs = Result {
    let project = try OracleProject.make()
    return try Dictionary(uniqueKeysWithValues: slugs.map { ($0, try project.pack($0)) })
  }

  private func pack(_ slug: String) throws -> ProjectFixture.Pack {
    try #require(Self.packs.get()[slug])
  }

  @Test(arguments: slugs)
  func fillsThePackAsSwiftMustacheDoes(slug: String) throws {
    let pack = try pack(slug)
    let values = try values(of: slug)
    #expect(try difference("pack.html", values, pack.html) == nil)
    #expect(try difference("card.html", values, pack["card.html"]) == nil)
  }

  @Test(arguments: slugs)
  func fillsThePageOfAMessageAsSwiftMustacheDoes(slug: String) throws {
    let mail = try MailReader(try #require(pack(slug).files["pack.eml"]))
    let page = try #require(mail.parts.last).body
    #expect(
      try difference(
        "pack.html", values(of: slug, isMail: true), String(decoding: page, as: UTF8.self))
        == nil)
  }

  /// With the code of the pack, read from its text, which is no Mustache.
  private func values(of slug: String, isMail: Bool = false) throws -> [String: Any] {
    let code = try #require(try pack(slug).text.firstMatch(of: /Check code: (.{9})/)).1
    return OracleValues.pack(slug, isMail: isMail).merging(["check-code": String(code)]) { $1 }
  }

  /// Unfolded, and without the empty lines, which neither format has.
  @Test(arguments: slugs, ["contacts.vcf", "dates.ics"])
  func fillsContentLinesAsSwiftMustacheDoes(slug: String, name: String) throws {
    let made = try pack(slug)[name]
      .replacing("\r\n ", with: "").replacing("\r\n", with: "\n")
    #expect(made.utf8.count > 300)
    #expect(try difference(name, OracleValues.pack(slug), made) == nil)
  }

  @Test func fillsTheOtherPagesAsSwiftMustacheDoes() throws {
    let campaign = try #require(project.compile().campaign)
    let pages = campaign.pages(listing: campaign.packs)
    for (name, path, values) in [
      ("index.html", "index.html", OracleValues.index),
      ("force.html", "forces/north/index.html", OracleValues.forcePage),
    ] {
      let page = try #require(pages.first { $0.path == path })
      let made = String(decoding: Renderer(campaign).render(page).bytes, as: UTF8.self)
      #expect(try difference(name, values, made) == nil)
    }
  }

  @Test func fillsAWithheldPackAsSwiftMustacheDoes() throws {
    var project = project
    project["Content/data/spoc-contacts.csv"] = project["Content/data/spoc-contacts.csv"]?
      .replacing("01632 960002", with: "1632 960002")
    project.withhold()
    let pack = try project.pack("riverside")
    #expect(
      try difference("withheld.html", OracleValues.withheldPack("riverside"), pack.html) == nil)
  }

  /// The first line that differs; `nil` when none does.
  private func difference(
    _ name: String, _ values: [String: Any], _ actual: String
  ) throws -> String? {
    let isPage = name.hasSuffix(".html")
    let template = try OracleProject.markdown(isPage: isPage)
      .expanded(project["Templates/\(name)"] ?? "")
    let source = (isPage ? "" : "{{% CONTENT_TYPE:TEXT}}\n") + template
    let expected = try MustacheTemplate(string: source).render(values, library: partials)
    let (left, right) = (lines(expected, isPage), lines(actual, isPage))
    for index in 0..<max(left.count, right.count) {
      let (a, b) = (
        index < left.count ? left[index] : "(nothing)",
        index < right.count ? right[index] : "(nothing)"
      )
      if a != b { return "line \(index + 1)\n- \(a)\n+ \(b)" }
    }
    return nil
  }

  private func lines(_ text: String, _ isPage: Bool) -> [Substring] {
    // The box and the path of a code, which only the compiler draws, and the spaces of a date.
    let plain = text.replacing(/viewBox="[^"]*"><path transform="[^"]*" d="[^"]*"/, with: "")
      .replacing("\u{A0}", with: " ")
    return plain.split(separator: "\n", omittingEmptySubsequences: !isPage)
  }
}
