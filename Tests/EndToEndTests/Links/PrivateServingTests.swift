import Foundation
import TestSupport
import Testing

/// `briefing serve`, and packs with private links.
@Suite(.runsPrograms) struct PrivateServingTests {
  private func head(_ answer: HTTPClient.Answer) -> [String] {
    answer.head.split(separator: "\r\n").map(String.init).filter { !$0.hasPrefix("Date: ") }
  }

  @Test func answersWhoeverHasNoLinkAlike() async throws {
    let made = try PrivateProject()
    #expect(try made.run("generate").exitCode == 0)
    let folder = try #require(made.folders["Ynys Brawf"])
    let server = try made.project.start("serve", "--port", "0")
    let client = HTTPClient(port: try server.port)
    let first = try await client.get("/")
    #expect(first.status == 404)
    let page = try made.project.text("Output/404.html")
    #expect(first.body == page)
    // A letter away, a part of it, the folders above, and what lists the packs.
    let near = folder.dropLast() + (folder.hasSuffix("a") ? "b" : "a")
    for place in [
      "/p", "/p/", "/\(near)", "/\(near)/", "/\(near)/index.html", "/\(near)/cy/",
      "/\(folder.dropLast())", "/\(folder.dropLast())/", "/\(folder.uppercased())/",
      "/p/\(String(repeating: "a", count: 26))/", "/p/none/pack.txt", "/packs/",
      "/packs/ynys-brawf/",
      "/forces/", "/index.html", "/.manifest.json", "/manifest.json", "/finder.js", "/cy", "/cy/",
      "/\(folder)/none.txt", "/p/../p/", "/p//", "/\(folder)/../",
    ] {
      let answer = try await client.get(place)
      #expect(answer.status == 404, "\(place)")
      #expect(head(answer) == head(first), "\(place)")
      #expect(answer.bytes == first.bytes, "\(place)")
    }
    server.send(SIGINT)
    #expect(try server.wait().errors.contains("Each pack has a private link"))
  }

  @Test func keepsThePackOutOfCachesAndSearchEngines() async throws {
    let made = try PrivateProject()
    #expect(try made.run("generate").exitCode == 0)
    let folder = try #require(made.folders["Ynys Brawf"])
    let server = try made.project.start("serve", "--port", "0")
    let client = HTTPClient(port: try server.port)
    for place in ["/\(folder)/", "/\(folder)/cy/", "/\(folder)/pack.txt", "/\(folder)", "/none"] {
      let answer = try await client.get(place)
      #expect(answer.status == (place == "/\(folder)" ? 301 : place == "/none" ? 404 : 200))
      #expect(answer.field("X-Robots-Tag") == "noindex", "\(place)")
      #expect(answer.field("Referrer-Policy") == "no-referrer", "\(place)")
      #expect(answer.head.contains("Cache-Control: private\r\n"), "\(place)")
    }
    server.send(SIGINT)
    _ = try server.wait()
  }
}
