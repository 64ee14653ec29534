import BriefingDiagnostics
import BriefingForms
import BriefingOutput
import TestSupport
import Testing

@testable import BriefingVerifying

/// Each check has a folder with one fault, and finds it.
struct CheckTests {
  @Test(arguments: Verifier.checks)
  func findsItsFault(check: Check) async throws {
    let fault = try #require(Self.faults.first { $0.found.check == check })
    var folder = try FinishedFolder([.aldershot, .bath])
    try fault.plant(&folder)
    #expect(try await folder.findings().contains(fault.found))
  }

  private typealias Fault = (found: Found, plant: @Sendable (inout FinishedFolder) throws -> Void)

  private static let (page, text) = (SamplePack.bath.page, SamplePack.bath.text)

  private static let faults: [Fault] = [
    (Found(.noManifest, Manifest.name), { try $0.disk.remove(Manifest.name) }),
    (
      Found(.otherEdition, Manifest.name),
      { folder in
        let manifest = try folder.disk.text(Manifest.name)
        try folder.disk.write(
          manifest.replacing("\"format\":", with: "\"edition\":\"public\",\"format\":"),
          to: Manifest.name)
      }
    ),
    (Found(.damagedManifest, Manifest.name), { try $0.disk.write("{", to: Manifest.name) }),
    (Found(.missingOutputFile, text), { try $0.disk.remove(text) }),
    (Found(.extraFile, "packs/old.html"), { try $0.disk.write("x", to: "packs/old.html") }),
    (
      Found(.changedFile, text),
      { try $0.disk.write($0.disk.text(text).replacing("Ask", with: "ask"), to: text) }
    ),
    (Found(.wrongSize, text), { try $0.disk.write($0.disk.text(text) + "\n", to: text) }),
    (Found(.missingPack, Manifest.name, .warning), { $0.packs.append(.wells) }),
    (Found(.unknownPack, Manifest.name), { $0.packs.removeLast() }),
    (
      Found(.withheldPack, Manifest.name, .warning),
      { folder in
        let manifest = try folder.disk.text(Manifest.name)
        try folder.disk.write(
          manifest.replacing(
            "\"files\":[{\"bytes\"", with: "\"withheld\":[],\"files\":[{\"bytes\""),
          to: Manifest.name)
      }
    ),
    (Found(.unsoundPack, Manifest.name), { $0.packs[1].isWithheld = true }),
    (Found(.standingPack, Manifest.name), { $0.packs[1].isOver = true }),
    (Found(.missingContact, text), { try $0.edit(text, SamplePack.bath.phone, "") }),
    (Found(.leakedContact, page), { try $0.add(SamplePack.aldershot.phone, to: .bath) }),
    (
      Found(.missingDate, page),
      { $0.packs[1].timetable = [ExpectedPack.Date(day: "Friday 5 July 2024", calendar: ["2024"])] }
    ),
    (Found(.lostInText, text), { try $0.edit(page, "</main>", "<p>1 May 2026</p></main>") }),
    (Found(.lostInHTML, page), { try $0.edit(text, "Ask help", "On 1 May 2026 ask help") }),
    (Found(.emptyLink, page), { try $0.add("see", html: "<a href=\"\">see</a>", to: .bath) }),
    (
      Found(.brokenOutputLink, page),
      { try $0.add("see", html: "<a href=\"#gone\">see</a>", to: .bath) }
    ),
    (
      Found(.malformedLink, page),
      { try $0.add("see", html: "<a href=\"tel:call\">see</a>", to: .bath) }
    ),
    (Found(.duplicateOutputAnchor, page), { try $0.edit(page, "<h1>", "<h1 id=\"main\">") }),
    (
      Found(.otherWords, page),
      { $0.wording = Wording(try project.campaigns().checked) }
    ),
    (
      Found(.leftOutValue, ".well-known/security.txt"),
      { folder in
        folder.traces = TraceSearch(try TraceTests.project.campaigns().checked)
        try folder.disk.write("Contact: 0163 296 0101", to: ".well-known/security.txt")
      }
    ),
    (
      Found(.notSearched, "logo.png", .warning),
      { folder in
        folder.traces = TraceSearch(try TraceTests.project.campaigns().checked)
        try folder.disk.write("\u{89}PNG\r\n\u{1A}\n\0", to: "logo.png")
      }
    ),
    (
      Found(.lostInTranslation, SamplePack.bath.path("cy/index.html")),
      { folder in
        folder = try FinishedFolder([.bath], forms: ["cy/index.html", "cy/pack.txt"])
        try folder.edit(page, "</main>", "<p>1 May 2026</p></main>")
      }
    ),
    (
      Found(.wrongOutputLanguage, page),
      { folder in
        let words = "Ffoniwch yr heddlu ar unwaith."
        var project = project
        project["Content/briefing.yml"]? += "\nlanguages: { en: all, cy: England }\n"
        project["Content/guidance/cy/10-first.md"] =
          "---\ntitle: Camau cyntaf\norder: 1\n---\n\n\(words) \(words)\n"
        folder.wording = Wording(try project.campaigns().checked)
        folder.packs[1].languages = [.english, .welsh]
        try folder.edit(page, "</main>", "<p>\(words)</p></main>")
      }
    ),
    (
      Found(.foreignLink, page),
      { folder in
        folder.packs[0].token = token
        try folder.add("https://packs.example.org/p/\(token)/", to: .bath)
      }
    ),
    (
      Found(.otherLinks, Manifest.hiddenName),
      { folder in
        for position in folder.packs.indices { folder.packs[position].token = token }
        let manifest = try folder.disk.text(Manifest.name)
        try folder.disk.write(
          manifest.replacing("\"slug\":", with: "\"folder\":\"p/other\",\"slug\":"),
          to: Manifest.name)
      }
    ),
  ]

  private static let token = "2dqhktbigd6qrclhkpwqllhxve"

  /// With a constituency whose code is Bath's.
  private static var project: ProjectFixture {
    var project = ProjectFixture()
    project["Content/data/constituencies.csv"] =
      "code,name,nation,region,forces,returning_officer,returning_officer_basis\n"
      + "\(SamplePack.bath.code),Bath,England,South West,north,northtown,certain\n"
    return project
  }
}
