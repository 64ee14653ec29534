import BriefingForms
import BriefingLoading
import BriefingOutput
import Testing

@testable import BriefingChain
@testable import BriefingValidating

/// What a caller reads out of a pack, and whoever answers compares.
@Suite struct CheckCodeTests {
  private static let (settings, contacts) = (
    "Content/briefing.yml", "Content/data/spoc-contacts.csv"
  )

  private func campaign(
    _ tree: SourceTree, _ readers: Readers = .candidates
  ) throws -> Campaign {
    let chain = Chain(tree, CheckOptions(asOf: try asOf, readers: readers))
    return try #require(chain.campaign, "\(chain.diagnostics)")
  }

  private var asOf: CalendarDate { get throws { try #require(CalendarDate(iso: "2024-06-15")) } }

  private func codes(_ tree: SourceTree) throws -> [String: CheckCode] {
    try campaign(tree).history.checkCodes
  }

  @Test func isReadOutWithoutDoubt() throws {
    let codes = try (0..<650).map { CheckCode(digest: try Digest.sha256(Array("\($0)".utf8))).text }
    let shape = try Regex("[2-9A-HJKMNP-WYZ]{4} [2-9A-HJKMNP-WYZ]{4}")
    #expect(codes.filter { $0.wholeMatch(of: shape) == nil } == [])
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes.joined()).subtracting([" "]) == Set(CheckCode.signs))
  }

  @Test func hasEverySignFromADigestOfItsOwn() {
    let zeros = String(repeating: "0", count: 64)
    #expect(CheckCode(digest: zeros).text == "2222 2222")
    #expect(CheckCode(digest: "000000000000001f" + zeros.dropFirst(16)).text == "3322 2222")
  }

  @Test(arguments: ["K7P4 W9TR", "k7p4w9tr", "K7P4-W9TR", " k7 p4 w9 tr "])
  func isKnownHoweverItIsTyped(typed: String) throws {
    #expect(try CheckCode(typed: typed).text == "K7P4 W9TR")
  }

  @Test(arguments: [
    ("K7P4 W9T0", CheckCode.Mistyped.signs(["0"])), ("loXd 1234", .signs(["1", "L", "O", "X"])),
    ("K7P4", .count(4)), ("K7P4 W9TRR", .count(9)), ("K7P4/W9TR", .signs(["/"])),
  ])
  func isNeverGuessed(typed: String, mistake: CheckCode.Mistyped) {
    #expect(throws: mistake) { try CheckCode(typed: typed) }
  }

  @Test func isOneInAllLanguagesAndEditions() throws {
    let tree = try Fixture.welsh()
    let codes = try codes(tree)
    #expect(codes.count == 4)
    for campaign in [try campaign(tree), try campaign(tree, .everyone)].flatMap(\.languages) {
      #expect(campaign.history.checkCodes == codes)
    }
  }

  @Test func isNoneWhereIssuesAreNotCounted() throws {
    let base = try Fixture.base()
    let settings = String(decoding: base.files[Self.settings] ?? [], as: UTF8.self)
      .replacing(/issue:\n(  .*\n)+/, with: "")
    #expect(try codes(base.with(settings, at: Self.settings)).isEmpty)
  }

  /// Only what is for candidates alone reaches into every code.
  @Test(arguments: IssueNewsTests.edits)
  func isAnotherOneWhereAFactIs(edit: IssueNewsTests.Edit) throws {
    let base = try Fixture.base()
    let changed = try codes(
      base.replacing(edit.old, by: edit.new, in: "Content/data/\(edit.table).csv"))
    let old = try codes(base)
    let others = Set(old.keys.filter { old[$0] != changed[$0] })
    #expect(others == (edit.table == "spoc-contacts" ? IssueNewsTests.all : edit.codes))
  }

  @Test(arguments: [("number: 2", "number: 3"), ("date: 2024-06-08", "date: 2024-06-09")])
  func isAnotherOneInAnotherIssue(old: String, new: String) throws {
    let base = try Fixture.base()
    let (codes, others) = (
      try codes(base), try self.codes(base.replacing(old, by: new, in: Self.settings))
    )
    #expect(codes.values.filter { others.values.contains($0) } == [])
  }

  @Test func canBeMadeFromWhatAnIssueRemembers() throws {
    let first = try campaign(
      Fixture.welsh().replacing("number: 2", by: "number: 1", in: Self.settings))
    let record = try IssueRecord(of: first, as: #require(first.edition.issue)).encoded()
    let tree = try Fixture.welsh().with(record, at: IssueRecord.path(of: 1))
      .replacing("01632 960001", by: "01632 960011", in: Self.contacts)
    let second = try campaign(tree)
    #expect(try #require(second.history.records.all.first).checkCodes() == first.history.checkCodes)
    #expect(second.history.checkCodes != first.history.checkCodes)
  }

  /// Texts that flow together in other ways are other facts.
  @Test func tellsWhereATextEnds() throws {
    func codes(_ facts: [String: String]) throws -> [String: CheckCode] {
      var all = IssueFacts()
      all.constituencies["E14000001"] = IssueFacts.Place(name: "Place", facts: facts, sets: [])
      return try all.checkCodes(in: Issue(number: 1, date: asOf))
    }
    let same = try [["a": "b", "c": "d"], ["a": "b1:c1:d"], ["a": "bcd"], ["ab": "cd"]].map(codes)
    #expect(Set(same.flatMap(\.values)).count == 4)
  }
}
