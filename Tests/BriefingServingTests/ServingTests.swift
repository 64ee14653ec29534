import Foundation
import TestSupport
import Testing

@testable import BriefingServing

/// Over a real socket, byte for byte.
@Suite(.timeLimit(.minutes(10))) struct ServingTests {
  private let temporary: TemporaryFolder
  private let folder: String

  init() throws {
    temporary = try TemporaryFolder()
    folder = temporary.path + "/Output"
    try temporary.write("front", to: "Output/index.html")
    try temporary.write("<h1>Ynys Môn</h1>", to: "Output/packs/ynys-mon/index.html")
    try temporary.write("0123456789", to: "Output/packs/ynys-mon/pack.txt")
    try temporary.write("secret", to: "secret.txt")
    try temporary.write("hidden", to: "Output/.hidden")
    try temporary.write("hidden", to: "Output/.manifest.json")
  }

  @Test func servesTheIndexPageOfAFolder() async throws {
    let answer = try await withServer(folder) { try await $0.get("/packs/ynys-mon/?from=mail") }
    #expect(answer.status == 200)
    #expect(answer.body == "<h1>Ynys Môn</h1>")
    #expect(answer.field("Content-Type") == "text/html; charset=utf-8")
    #expect(answer.field("Content-Length") == "18")
    #expect(answer.field("Accept-Ranges") == "bytes")
  }

  @Test(arguments: ["/", "/packs/ynys-mon/pack.txt", "/nothing", "/packs/ynys-mon"])
  func sendsTheSafetyHeadersWithEverything(target: String) async throws {
    let answer = try await withServer(folder) { try await $0.get(target) }
    #expect(answer.field("Content-Security-Policy")?.hasPrefix("default-src 'none'; ") == true)
    #expect(answer.field("X-Content-Type-Options") == "nosniff")
    #expect(answer.field("Referrer-Policy") == "no-referrer")
    #expect(answer.field("Cache-Control") == "no-cache")
    #expect(answer.field("Cross-Origin-Resource-Policy") == "same-origin")
  }

  /// The index has a script in a file of its own; what a value smuggled into a page would not run.
  @Test func letsAPageRunNoScriptButAFileOfThisServer() async throws {
    let answer = try await withServer(folder) { try await $0.get("/") }
    let policy = try #require(answer.field("Content-Security-Policy")).split(separator: "; ")
    #expect(policy.filter { $0.hasPrefix("script-src") } == ["script-src 'self'"])
    #expect(policy.filter { $0.contains("unsafe") } == ["style-src 'unsafe-inline'"])
  }

  /// A page says itself whether search engines may show it.
  @Test func letsSearchEnginesFindNoFormThatCanNotSayIt() async throws {
    try await withServer(folder) { client in
      let (text, page) = (
        try await client.get("/packs/ynys-mon/pack.txt"), try await client.get("/packs/ynys-mon/")
      )
      #expect(text.field("X-Robots-Tag") == "noindex")
      #expect(page.field("X-Robots-Tag") == nil)
    }
  }

  @Test func redirectsAFolderToItsSlashAndKeepsTheQuery() async throws {
    let answer = try await withServer(folder) { try await $0.get("/packs/ynys-mon?a=b&c=/%20") }
    #expect(answer.status == 301)
    #expect(answer.field("Location") == "/packs/ynys-mon/?a=b&c=/%20")
  }

  @Test(arguments: [
    "/../secret.txt", "/packs/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
    "/..%5csecret.txt", "/..\\secret.txt", "//..//secret.txt", "/packs/", "/.hidden", "/%2ehidden",
    "/.manifest.json",
    "/secret", "/fifo", "/%00", "/index.html%00.txt", "/%ff", "//localhost/packs/ynys-mon",
    "http://localhost/../secret.txt", "secret.txt",
  ])
  func findsNothingOutsideThePages(target: String) async throws {
    try temporary.link("Output/secret", to: "../secret.txt")
    mkfifo(folder + "/fifo", 0o600)
    let answer = try await withServer(folder) { try await $0.get(target) }
    #expect([400, 404].contains(answer.status))
    #expect(!answer.body.contains("secret") && !answer.body.contains("hidden"))
    #expect(answer.field("Location") == nil)
  }

  @Test func takesARequestThatNamesTheHost() async throws {
    let answer = try await withServer(folder) { try await $0.get("http://localhost/index.html") }
    #expect(answer.body == "front")
  }

  @Test func bringsItsOwnPageForAnAddressThatNamesNothing() async throws {
    let answer = try await withServer(folder) { try await $0.get("/nothing") }
    #expect(answer.status == 404)
    #expect(answer.field("Content-Type") == "text/html; charset=utf-8")
    #expect(answer.body == NotFoundPage.html)
  }

  @Test func prefersTheFoldersNotFoundPage() async throws {
    try temporary.write("ours", to: "Output/404.html")
    try await withServer(folder) { client in
      let answer = try await client.get("/nothing", "If-None-Match: *", "Range: bytes=0-1")
      #expect(answer.status == 404)
      #expect(answer.body == "ours")
      #expect(answer.field("ETag") == nil)
    }
  }

  @Test(arguments: [("/", "5"), ("/nothing", "\(NotFoundPage.html.utf8.count)")])
  func answersHeadWithoutContent(target: String, length: String) async throws {
    let answer = try await withServer(folder) {
      try await $0.get(target, method: "HEAD", "Range: bytes=0-1")
    }
    #expect(answer.body == "")
    #expect(answer.field("Content-Length") == length)
    #expect(answer.status == (target == "/" ? 200 : 404))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
  func refusesOtherMethods(method: String) async throws {
    let answer = try await withServer(folder) { try await $0.get("/", method: method) }
    #expect(answer.status == 405)
    #expect(answer.field("Allow") == "GET, HEAD")
  }

  @Test func sendsNothingAgainThatTheClientHas() async throws {
    try await withServer(folder) { client in
      let first = try await client.get("/")
      let tag = try #require(first.field("ETag"))
      let date = try #require(first.field("Last-Modified"))
      for field in ["If-None-Match: \"x\", W/\(tag)", "If-Modified-Since: \(date)"] {
        let again = try await client.get("/", field)
        #expect(again.status == 304)
        #expect(again.body == "")
        #expect(again.field("ETag") == tag)
        // Of the content that is left out (RFC 9110, 8.6).
        #expect(again.field("Content-Length") == "5")
      }
    }
  }

  @Test(arguments: [
    ("bytes=2-4", 206, "bytes 2-4/10", "234"), ("bytes=-3", 206, "bytes 7-9/10", "789"),
    ("bytes=8-", 206, "bytes 8-9/10", "89"), ("bytes=10-", 416, "bytes */10", ""),
    ("bytes=0-1,3-4", 200, nil, "0123456789"), ("lines=1-2", 200, nil, "0123456789"),
  ])
  func sendsPartsOfAFile(range: String, status: Int, part: String?, body: String) async throws {
    let answer = try await withServer(folder) {
      try await $0.get("/packs/ynys-mon/pack.txt", "Range: \(range)")
    }
    #expect(answer.status == status)
    #expect(answer.field("Content-Range") == part)
    #expect(answer.body == body)
    #expect(answer.field("Content-Length") == "\(body.utf8.count)")
  }

  @Test func sendsTheWholeOfANewVersionForAPartOfAnOldOne() async throws {
    try await withServer(folder) { client in
      let target = "/packs/ynys-mon/pack.txt"
      let tag = try #require(try await client.get(target).field("ETag"))
      let same = try await client.get(target, "Range: bytes=0-1", "If-Range: \(tag)")
      #expect(same.status == 206)
      let other = try await client.get(target, "Range: bytes=0-1", "If-Range: \"old\"")
      #expect(other.status == 200)
      let gone = try await client.get(target, "Range: bytes=0-1", "If-Match: \"old\"")
      #expect(gone.status == 412)
    }
  }

  @Test func sendsALargeFilePieceByPiece() async throws {
    let large = (0..<400_000).map { "\($0)," }.joined()
    try temporary.write(large, to: "Output/large.txt")
    try await withServer(folder) { client in
      let whole = try await client.get("/large.txt")
      #expect(whole.body == large)
      let part = try await client.get("/large.txt", "Range: bytes=7-")
      #expect(part.body == large.dropFirst(7))
    }
  }

  @Test func showsANewGenerationAtTheNextRequest() async throws {
    try temporary.write("afresh", to: "staged/index.html")
    try await withServer(folder) { client in
      let before = try await client.get("/")
      try temporary.move("Output", to: "old")
      let between = try await client.get("/")
      try temporary.move("staged", to: "Output")
      let tag = try #require(before.field("ETag"))
      let after = try await client.get("/", "If-None-Match: \(tag)")
      #expect(before.body == "front")
      #expect(between.status == 404)
      #expect(after.status == 200)
      #expect(after.body == "afresh")
    }
  }
}
