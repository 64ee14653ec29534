import Foundation
import Testing

/// The contacts as the tables hold them, read here without any code of `briefing`: rows of the
/// repository's tables are one line each, and only the last cells are quoted.
struct Contacts {
  private struct Constituency: Decodable {
    let slug: String
    let nation: String
    let forces: [String]
  }

  /// Phone number and email address by force.
  private let spocs: [String: [String]]
  private let constituencies: [String: Constituency]

  init(of project: Project) throws {
    var spocs: [String: [String]] = [:]
    let rows = try project.text("Content/data/spoc-contacts.csv").split(separator: "\n").dropFirst()
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      spocs[cells[0], default: []] += [cells[3], cells[4]]
    }
    self.spocs = spocs
    let list = try project.run("list", "--json").outputBytes
    let all = try JSONDecoder().decode([Constituency].self, from: list)
    constituencies = Dictionary(uniqueKeysWithValues: all.map { ($0.slug, $0) })
    #expect(spocs.count == 40 && all.count == 650)
  }

  func nation(of slug: String) -> String { constituencies[slug]?.nation ?? "" }

  /// Of each force that has named a contact; the fallback is 101.
  func expected(in slug: String) throws -> [String] {
    let forces = try #require(constituencies[slug]).forces
    return forces.flatMap { spocs[$0] ?? ["101"] }
  }

  /// Whether an address belongs to no force of the constituency.
  func isForeign(_ address: String, to slug: String) -> Bool {
    !(constituencies[slug]?.forces ?? []).contains { spocs[$0]?.contains(address) == true }
  }
}
