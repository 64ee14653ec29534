import Foundation
import TestSupport
import Testing

@testable import BriefingServing

/// What is sent compressed, over a real socket.
@Suite(.timeLimit(.minutes(5))) struct GzipTests {
  private let temporary: TemporaryFolder
  private let folder: String
  private let page = String(repeating: "a safe page ", count: 500)

  init() throws {
    temporary = try TemporaryFolder()
    folder = temporary.path + "/Output"
    try temporary.write(page, to: "Output/index.html")
    try temporary.write("short", to: "Output/short.txt")
    try temporary.write(page, to: "Output/picture.png")
  }

  @Test func sendsTextCompressedToWhoAsksForIt() async throws {
    try await withServer(folder) { client in
      let answer = try await client.get("/", "Accept-Encoding: br, gzip")
      #expect(answer.status == 200)
      #expect(answer.field("Content-Encoding") == "gzip")
      #expect(answer.field("Content-Type") == "text/html; charset=utf-8")
      #expect(answer.field("Vary") == "Accept-Encoding")
      #expect(answer.field("Content-Length") == "\(answer.bytes.count)")
      #expect(answer.bytes.starts(with: [0x1F, 0x8B]))
      #expect(answer.bytes.count < page.utf8.count / 10)
      let plain = try await client.get("/")
      #expect(plain.field("Content-Encoding") == nil)
      #expect(plain.field("Vary") == "Accept-Encoding")
      #expect(plain.body == page)
      let plainTag = try #require(plain.field("ETag"))
      #expect(answer.field("ETag") == plainTag.dropLast() + "-gz\"")
      let head = try await client.get("/", method: "HEAD", "Accept-Encoding: gzip")
      #expect(head.field("Content-Length") == answer.field("Content-Length"))
      #expect(head.field("Content-Encoding") == "gzip")
      #expect(head.body == "")
    }
  }

  @Test func givesBackWhatWasCompressed() async throws {
    let answer = try await withServer(folder) { try await $0.get("/", "Accept-Encoding: gzip") }
    try Data(answer.bytes).write(to: URL(filePath: temporary.path + "/page.gz"))
    let gunzip = Process()
    gunzip.executableURL = URL(filePath: "/usr/bin/env")
    gunzip.arguments = ["gzip", "--decompress", "--stdout", temporary.path + "/page.gz"]
    let pipe = Pipe()
    gunzip.standardOutput = pipe
    try gunzip.run()
    let read = try pipe.fileHandleForReading.readToEnd()
    #expect(read == Data(page.utf8))
  }

  @Test(arguments: ["/picture.png", "/short.txt"])
  func sendsPlainWhatWouldGainNothing(target: String) async throws {
    let answer = try await withServer(folder) { try await $0.get(target, "Accept-Encoding: gzip") }
    #expect(answer.field("Content-Encoding") == nil)
    #expect(answer.field("Vary") == (target == "/short.txt" ? "Accept-Encoding" : nil))
  }

  @Test func holdsConditionsAgainstTheVariantThatIsChosen() async throws {
    try await withServer(folder) { client in
      let gzip = "Accept-Encoding: gzip"
      let tag = try #require(try await client.get("/", gzip).field("ETag"))
      let plainTag = try #require(try await client.get("/").field("ETag"))
      let again = try await client.get("/", gzip, "If-None-Match: \(tag)")
      #expect(again.status == 304)
      #expect(again.field("ETag") == tag)
      #expect(again.field("Vary") == "Accept-Encoding")
      #expect(try await client.get("/", gzip, "If-None-Match: \(plainTag)").status == 200)
      #expect(try await client.get("/", "If-None-Match: \(tag)").status == 200)
      #expect(try await client.get("/", gzip, "If-Match: \(plainTag)").status == 412)
    }
  }

  @Test func cutsPartsFromThePlainContent() async throws {
    let answer = try await withServer(folder) {
      try await $0.get("/", "Accept-Encoding: gzip", "Range: bytes=2-5")
    }
    #expect(answer.status == 206)
    #expect(answer.field("Content-Encoding") == nil)
    #expect(answer.body == "safe")
  }

  @Test func compressesEachContentOnceAndForgetsTheOldest() throws {
    let cache = GzipCache(limit: 2000)
    let open = try #require(try OutputFolder(path: folder).current())
    func variant(_ name: String) throws -> CompressedContent? {
      guard let file = try open.openFile(name) else { return nil }
      return try cache.variant(of: file)
    }
    let first = try #require(try variant("index.html"))
    #expect(try variant("index.html") === first)
    for number in 0..<10 {
      try temporary.write(page + "\(number)", to: "Output/\(number).txt")
      _ = try variant("\(number).txt")
    }
    #expect(try variant("index.html") !== first)
    #expect(try variant("9.txt") === variant("9.txt"))
  }

  @Test func showsANewVersionCompressed() async throws {
    try await withServer(folder) { client in
      let before = try await client.get("/", "Accept-Encoding: gzip")
      try temporary.write(page + "more", to: "Output/index.html")
      let after = try await client.get("/", "Accept-Encoding: gzip")
      #expect(after.bytes != before.bytes)
      #expect(after.field("ETag") != before.field("ETag"))
    }
  }
}
