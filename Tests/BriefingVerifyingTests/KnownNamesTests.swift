import BriefingForms
import Foundation
import TestSupport
import Testing

@testable import BriefingValidating
@testable import BriefingVerifying

/// The verifier knows names by itself: one that it lacks would make every file look wrong that uses it.
struct KnownNamesTests {
  private static let chapter = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/briefing/briefing.docc/Names.md").path

  /// The parts of the chapter, by their headings: what stands in the gaps of their tables.
  private static func parts() throws -> [(page: String, list: String, names: [String])] {
    var parts: [(page: String, list: String, names: [String])] = []
    for line in try String(contentsOfFile: chapter, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("## ") {
        parts.append((String(line.dropFirst(3)), "", []))
      } else if line.hasPrefix("### Inside") {
        let name = line.split(separator: "`")[1].drop { "{#".contains($0) }.prefix { $0 != "}" }
        parts.append((parts.last?.page ?? "", String(name), []))
      } else if line.hasPrefix("| `{{"), let cell = line.split(separator: "|").first {
        let names = cell.matches(of: /`\{\{#?([a-z][a-z.<>-]*)\}\}/).map { String($0.1) }
        parts[parts.count - 1].names += names
      }
    }
    return parts.filter { !$0.names.isEmpty }
  }

  @Test func knowsEveryNameOfTheChapter() throws {
    var project = try WordingProject.make(others: 20)
    // So that a page has a twin.
    project["Content/briefing.yml"]? += "\nlanguages: { en: all, cy: [England] }\n"
    project["Content/guidance/cy/10-first.md"] = """
      ---
      title: Camau cyntaf
      order: 1
      ---

      Peidiwch â ffonio 101 mewn perygl: ffoniwch [999](tel:999).

      {{> four-signs}}

      """
    // So that there is an issue before this one, which had another number that was wrong.
    let phone = "01632 960001"
    let day = try #require(CalendarDate(iso: "2024-06-01"))
    let first = try IssueRecord(
      of: try project.campaigns().checked, as: Issue(number: 1, date: day)
    ).encoded()
    project[IssueRecord.path(of: 1)] = String(decoding: first, as: UTF8.self)
      .replacing(phone, with: "01632 960013").replacing("spoc@north", with: "north@north")
    project["Content/data/corrections.csv"] = "issue,place,what,since\n1,north,phone,\n"
    let checked = try project.campaigns().checked
    let wording = Wording(checked)
    let site = wording.site(listing: Set(checked.identities.map(\.code)))
    let pack = try #require(wording.languages[0].names(in: "E14000002", isWithheld: false))
    let scopes = [
      "In guidance and in a pack’s templates": [pack],
      "In index.html": [try #require(site.pages["index.html"]).names],
      "In force.html": [try #require(site.pages["forces/north/index.html"]).names],
      "In check.html": [try #require(site.pages["check/index.html"]).names],
      "In 404.html and accessibility.html": [try #require(site.pages["404.html"]).names],
    ]
    for (page, list, names) in try Self.parts() {
      guard let scopes = scopes[page] else { continue }
      let inside = list.isEmpty ? scopes : try [#require(Self.record(of: list, in: scopes))]
      for name in names {
        let parts = name.replacing("<id>", with: "helpline").split(separator: ".").map(String.init)
        #expect(inside.find(parts) != nil, "\(name) inside '\(list)' of '\(page)'")
      }
    }
  }

  /// What a list holds, wherever it stands.
  private static func record(of list: String, in scopes: [Names]) -> Names? {
    if case .list(let records)? = scopes.find(list.split(separator: ".").map(String.init)) {
      return records.first
    }
    for case .list(let records) in scopes.flatMap(\.values) {
      if let record = records.lazy.compactMap({ record(of: list, in: [$0]) }).first {
        return record
      }
    }
    return nil
  }
}
