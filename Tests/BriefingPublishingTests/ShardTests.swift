import Testing

@testable import BriefingPublishing

@Suite struct ShardTests {
  @Test(arguments: [
    (0, 1), (1, 1), (6, 4), (650, 16), (10, 3), (3, 10), (100_000, 7), (100_000, 10_000),
  ])
  func sharesOfAListAreTheListAndNearlyAlike(length: Int, count: Int) throws {
    let list = Array(0..<length)
    let shares = try (1...count).map {
      try #require(Shard(number: $0, of: count)).share(of: list)
    }
    #expect(shares.flatMap(\.self) == list)
    let sizes = shares.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func comesBackFromItsText() throws {
    let shard = try #require(Shard("3/16"))
    #expect(shard.number == 3 && shard.count == 16)
    #expect(shard.description == "3/16")
  }

  @Test(arguments: [
    "0/1", "2/1", "1", "/", "1/", "+1/2", "1/2 ", "１/２", "1/10001",
    "9223372036854775807/9223372036854775807",
  ])
  func isNoneWhenThereIsNoSuchShare(text: String) {
    #expect(Shard(text) == nil)
  }
}
