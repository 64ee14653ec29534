import Foundation
import Synchronization
import Testing

@testable import BriefingCompiling

/// libcmark-gfm keeps its extensions and its special characters in global memory.
@Suite struct MarkdownParserTests {
  /// Each of a kind for which an extension changes what the library remembers while it parses.
  private static let texts = [
    "Write to help@police.example or see www.police.example and https://police.example/a_b.",
    "| Sign | Number |\n| --- | :-: |\n| **danger** | 999 |\n| later | `101` |",
    "- [ ] tell your agent\n- [x] ~~strike~~ **strong** _emphasis_\n- plain",
    "> **Strong** and *weak*, <b>HTML</b>, ![picture](a.png)\n\n1. one\n2. two\n\n```\ncode\n```",
    "# Heading with `code` and [a link](tel:999)\n\n---\n\nEnd: a@b.example\\\nnext",
  ]

  @Test func findsTheSameOnEightThreadsAsOnOne() {
    let expected = Self.texts.map { MarkdownParser.parse($0).map(String.init(describing:)) }
    #expect(expected.allSatisfy { $0 != nil })
    let differences = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for round in 0..<2000 {
        let index = (thread + round) % Self.texts.count
        let found = MarkdownParser.parse(Self.texts[index]).map(String.init(describing:))
        if found != expected[index] {
          differences.withLock { $0.append("\(thread).\(round): \(found ?? "nothing")") }
        }
      }
    }
    #expect(differences.withLock { $0 } == [])
  }
}
