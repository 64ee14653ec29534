import BriefingCompiling
import BriefingDiagnostics
import BriefingForms
import BriefingRendering
import TestSupport
import Testing

/// Pictures stand in the pages that show them.
struct PictureTests {
  private static let png = wholePNG(data: 0)

  /// - Parameter data: how many bytes the picture itself has.
  private static func wholePNG(data: Int) -> [UInt8] {
    func chunk(_ type: String, _ size: Int) -> [UInt8] {
      [0, 0, UInt8(size >> 8), UInt8(size & 255)] + Array(type.utf8)
        + Array(repeating: 0, count: size + 4)
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", 13) + chunk("IDAT", data) + chunk("IEND", 0)
  }
  private static let shown =
    "<img src=\"{{pictures.logo.src}}\" alt=\"{{pictures.logo.alt}}\">{{constituency.name}}"

  private static func project(_ picture: [UInt8]) -> ProjectFixture {
    var project = ProjectFixture()
    project["Content/briefing.yml"]? +=
      "\npictures: { logo: { file: a.bin, alt: 'The \"A\" team' } }"
    project["Templates/pack.html"] = shown
    project["Templates/withheld.html"] = shown
    project["Templates/index.html"] = "<img src=\"{{pictures.logo.src}}\" alt=\"\">"
    project.pictures["Content/assets/a.bin"] = picture
    return project
  }

  @Test(arguments: [
    ("image/png", png), ("image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 0xFF, 0xD9]),
    ("image/webp", Array("RIFF".utf8) + [6, 0, 0, 0] + Array("WEBP".utf8) + [1, 2]),
  ])
  func standsInEveryKindOfPageByWhatItsBytesAre(kind: String, bytes: [UInt8]) throws {
    let (campaign, diagnostics) = Self.project(bytes).compile()
    let compiled = try #require(campaign, "\(diagnostics)")
    let renderer = Renderer(compiled)
    let pack = String(decoding: renderer.render(compiled.packs[0])[.page], as: UTF8.self)
    #expect(pack.hasPrefix("<img src=\"data:\(kind);base64,"))
    #expect(pack.contains("alt=\"The &quot;A&quot; team\">"))
    let index = try #require(
      compiled.pages(listing: compiled.packs).first { $0.path == "index.html" })
    let page = String(decoding: renderer.render(index).bytes, as: UTF8.self)
    #expect(page.hasPrefix("<img src=\"data:\(kind);base64,"))
  }

  @Test(arguments: [19_943, 19_944])
  func holdsNoMoreThanAPageCanCarry(data: Int) throws {
    let bytes = Self.wholePNG(data: data)
    let (campaign, diagnostics) = Self.project(bytes).compile()
    #expect((campaign == nil) == (bytes.count > 20_000))
    #expect(diagnostics.filter { $0.check.id == "invalid-picture" }.count == max(0, data - 19_943))
  }

  @Test func isWholeFromItsHeadToItsEnd() throws {
    var bytes = Self.wholePNG(data: 9)
    bytes.remove(at: 50)
    let (campaign, diagnostics) = Self.project(bytes).compile()
    #expect(campaign == nil)
    #expect(diagnostics.filter { $0.check.id == "invalid-picture" }.count == 1)
  }
}
