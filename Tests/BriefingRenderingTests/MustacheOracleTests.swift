import BriefingCompiling
import BriefingRendering
import Foundation
import Mustache
import Testing
import TestSupport

/// Templates are Mustache: what the compiler makes of them is what swift-mustache makes of them,
/// with the same values.
struct MustacheOracleTests {
  private static let templates = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Templates")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: templates.appending(path: name), encoding: .utf8)
  }

  private static let partials = ["emergency", "footer", "head", "sample", "spoc", "style"]

  /// The small project with the templates of the real one.
  private static func project() throws -> ProjectFixture {
    var project = ProjectFixture(guidance: "Read **this**, {{constituency.name}}.")
    for name in [
      "pack.html", "pack.txt", "withheld.html", "withheld.txt", "index.html", "force.html",
    ] {
      project["Templates/\(name)"] = try text(name)
    }
    let html = Self.partials.map { "\($0).html" }
    for name in html + ["emergency.txt", "spoc.txt"] {
      project["Templates/partials/\(name)"] = try text("partials/\(name)")
    }
    return project
  }

  @Test(arguments: ["northtown", "riverside", "glen", "valley"])
  func fillsThePackAsSwiftMustacheDoes(slug: String) throws {
    let project = try Self.project()
    let pack = try project.pack(slug)
    let library = try MustacheLibrary(
      templates: Dictionary(
        uniqueKeysWithValues: Self.partials.map { name in
          (name, try MustacheTemplate(string: try Self.text("partials/\(name).html")))
        }))
    let page = try MustacheTemplate(string: try Self.text("pack.html"))
    let expected = page.render(Self.context(slug), library: library)
    let difference = Self.firstDifference(expected, pack.html)
    #expect(difference == nil, "\(difference ?? "")")
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String? {
    let (left, right) = (
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      actual.split(separator: "\n", omittingEmptySubsequences: false)
    )
    for index in 0..<max(left.count, right.count) {
      let (a, b) = (
        index < left.count ? left[index] : "(nothing)",
        index < right.count ? right[index] : "(nothing)"
      )
      if a != b { return "line \(index + 1)\n- \(a)\n+ \(b)" }
    }
    return nil
  }

  // MARK: - The values of the small project, as swift-mustache wants them

  /// A name that is there without a value: without it swift-mustache would look further out.
  private static let nothing = NSNull()

  private static func contact(_ number: Int, _ force: String, full: Bool) -> [String: Any] {
    [
      "role": "Safety officer", "name": full ? "Sam Ple" : nothing,
      "phone": "01632 96000\(number)", "phone-link": "+44163296000\(number)",
      "email": "spoc@\(force).police.example", "hours": full ? "9am to 5pm" : nothing,
      "checked-on": full ? "1 June 2024" : nothing,
    ]
  }

  private static func force(_ id: String) -> [String: Any] {
    let contacts: [String: [[String: Any]]] = [
      "north": [contact(1, "north", full: true)], "south": [contact(2, "south", full: false)],
    ]
    return [
      "name": id.capitalized + " Police", "website": "https://\(id).police.example/",
      "spoc": contacts[id] ?? [],
    ]
  }

  private static func context(_ slug: String) -> [String: Any] {
    let facts: [String: (code: String, nation: String, forces: [String], council: String)] = [
      "northtown": ("E14000001", "England", ["north"], "northtown"),
      "riverside": ("E14000002", "England", ["north", "south"], "northtown"),
      "glen": ("S14000003", "Scotland", ["highland"], "glen"),
      "valley": ("W07000004", "Wales", ["west"], "valley"),
    ]
    guard let fact = facts[slug] else { return [:] }
    let isKnown = fact.council == "northtown"
    let name = slug.capitalized
    return [
      "sample": true, "issuer": "Test issuer",
      "election": [
        "name": "Test election", "polling-day": "Thursday 4 July 2024", "general": true,
      ] as [String: Any],
      "nation": ["name": fact.nation],
      "constituency": [
        "name": name, "code": fact.code, "name-cy": slug == "valley" ? "Cwm" : nothing,
      ] as [String: Any],
      "force": fact.forces.map(force),
      "returning-officer": [
        "title": slug == "glen" ? "Returning Officer" : "Acting Returning Officer",
        "authority": "\(fact.council.capitalized) Council",
        "website": "https://\(fact.council).example/", "presumed": slug == "riverside",
        "email": isKnown ? "ro@northtown.example" : nothing,
        "phone": isKnown ? "01632 960003" : nothing,
        "phone-link": isKnown ? "+441632960003" : nothing,
        "checked-on": isKnown ? "2 June 2024" : nothing,
      ] as [String: Any],
      "guidance": [
        [
          "id": "first", "number": "1", "title": "First steps",
          "body": "<p>Read <strong>this</strong>, \(name).</p>\n",
        ]
      ],
    ]
  }
}
