import Foundation
import TestSupport
import Testing

/// `briefing serve`, over a real socket.
@Suite(.runsPrograms) struct ServeTests {
  private let project: Project

  init() throws {
    project = try Project.small()
    _ = try project.run("generate")
  }

  @Test func servesThePagesAtTheAddressThatItSays() async throws {
    let server = try project.start("serve", "--port", "0")
    let port = try server.port
    let client = HTTPClient(port: port)
    let output = try project.output

    let index = try await client.get("/")
    #expect(index.status == 200)
    #expect(index.field("Content-Type") == "text/html; charset=utf-8")
    #expect(index.body == output.text("index.html"))
    let pack = try await client.get("/packs/glen-test/")
    #expect(pack.body == output.text("packs/glen-test/index.html"))
    let text = try await client.get("/packs/glen-test/pack.txt")
    #expect(text.field("Content-Type") == "text/plain; charset=utf-8")
    #expect(text.body == output.text("packs/glen-test/pack.txt"))
    #expect(try await client.get("/packs/none/").status == 404)
    #expect(try await client.get("/../Content/briefing.yml").status != 200)

    server.send(SIGINT)
    let outcome = try server.wait()
    #expect(outcome.exitCode == 0)
    #expect(!outcome.wasKilled)
    #expect(outcome.output == "")
    #expect(outcome.errors == "Open http://127.0.0.1:\(port)/ (Ctrl-C stops the server)\n")
  }

  /// An editor generates again while the server runs.
  @Test func servesWhatIsGeneratedMeanwhile() async throws {
    let server = try project.start("serve", "--port", "0")
    let client = HTTPClient(port: try server.port)
    #expect(try await client.get("/").body.contains("Issued by Elections Test Team."))
    try project.replace("Elections Test Team", with: "Other", in: "Content/briefing.yml")
    #expect(try project.run("generate").exitCode == 0)
    #expect(try await client.get("/").body.contains("Issued by Other."))
    server.send(SIGTERM)
    #expect(try server.wait().exitCode == 0)
  }

  @Test func saysThatThePortIsTaken() throws {
    let server = try project.start("serve", "--port", "0")
    let port = try server.port
    let second = try project.run("serve", "--port", "\(port)")
    #expect(second.exitCode == 74)
    #expect(second.output == "")
    #expect(second.errors.contains("cannot listen on 127.0.0.1:\(port): address already in use"))
    #expect(second.errors.contains("--port"))
    server.send(SIGINT)
    #expect(try server.wait().exitCode == 0)
  }

  @Test func saysWhatToDoWhenThereIsNoOutput() throws {
    try project.folder.remove("project/Output")
    let outcome = try project.run("serve", "--port", "0")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("there is nothing to serve in '\(project.path)/Output'"))
    #expect(outcome.errors.contains("help: run briefing generate first"))
  }

  /// The port in the address that the server prints when it listens.
}
