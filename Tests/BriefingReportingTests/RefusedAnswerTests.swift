import BriefingDiagnostics
import BriefingLoading
import Testing

@testable import BriefingReporting

/// What may be meant for another cell, or is wrong in its own, is written nowhere.
@Suite struct RefusedAnswerTests {
  private static let contacts = TableName.spocContacts.csvPath
  private static let constituencies = TableName.constituencies.csvPath

  @Test func refusesAnAnswerThatBreaksAnotherRow() throws {
    var returned = Returned()
    returned.project[Self.constituencies]?.replace(
      "north,town,certain", with: "north,Town Council,certain")
    returned.answer("authorities/town", "Name of the council", "Burgh Council")
    let refused = returned.outcome().refused
    #expect(refused.map(\.check) == [.invalidAnswer])
    #expect(refused.map(\.location) == [SourceLocation(Self.constituencies, line: 2)])
    #expect(refused.first?.message.contains("'Town Council'") == true)
  }

  @Test func takesNoRowOfAnotherForTheOneThatWasAskedAbout() throws {
    var returned = Returned()
    returned.answer("forces/south", "Phone", "01632 960003")
    let lines = try #require(returned.project[Self.contacts]).split(separator: "\n")
    let south = lines[2].replacing("spoc@south", with: "desk@south")
    returned.project[Self.contacts] = "\(lines[0])\n\(lines[1])\n\(lines[3])\n\(south)\n"
    let outcome = returned.outcome()
    #expect(outcome.refused.map(\.check) == [.outdatedAnswer] && outcome.settled == 0)
  }

  @Test func asksWhichIsRightWhenOneFormKeepsWhatAnotherChanges() {
    for (first, second) in [("a", "b"), ("b", "a")] {
      var returned = Returned()
      returned.answer("forces/south", "Email", "spoc@south.police.example", in: first)
      returned.answer("forces/south", "Email", "desk@south.police.example", in: second)
      #expect(returned.outcome().refused.map(\.check) == [.conflictingAnswers])
    }
  }

  @Test(arguments: [
    "no", "Wrong", "n", "✓", "No - she has left", "yes at any time", "None at present",
    "Town Council - correct", "please delete", "still the same",
  ])
  func asksWhatIsRightWhereSomethingIsWrong(word: String) {
    for (owner, question) in [
      ("forces/north", "Phone"), ("forces/north", "Hours"),
      ("authorities/town", "Are you its Returning Officer?"),
    ] {
      var returned = Returned()
      returned.answer(owner, question, word)
      let refused = returned.outcome().refused
      #expect(refused.map(\.check) == [.invalidAnswer])
      #expect(refused.first?.help?.hasPrefix("ask ") == true)
    }
  }

  /// The row of the south has no hours.
  @Test func asksWhatAYesToNothingMeans() {
    var returned = Returned()
    returned.answer("forces/south", "Hours", "yes")
    #expect(returned.outcome().refused.map(\.check) == [.invalidAnswer])
  }

  @Test func refusesAFormThatWasSortedWithItsHeader() throws {
    var returned = Returned()
    returned.answer("forces/south", "Phone", "01632 960009")
    let lines = try #require(returned.sheets["a"]).split(separator: "\r\n")
    let phone = try #require(lines.first { $0.contains(",Phone,") })
    returned.change("a", "about,", "\(phone)\r\nabout,")
    #expect(returned.outcome().refused.map(\.check) == [.unreadableAnswers])
  }

  private typealias Fault = (check: Check, line: Int, plant: @Sendable (inout Returned) -> Void)

  private static let faults: [Fault] = [
    (.invalidAnswer, 7, { $0.answer("forces/south", "Phone", "1632 960009") }),
    (
      .outdatedAnswer, 7,
      { returned in
        returned.answer("forces/south", "Phone", "01632 960009")
        returned.project[contacts]?.replace("spoc@south", with: "desk@south")
      }
    ),
    (
      .conflictingAnswers, 7,
      { returned in
        returned.answer("forces/south", "Phone", "01632 960008")
        returned.answer("forces/south", "Phone", "01632 960009", in: "b")
      }
    ),
    (
      .unreadableAnswers, 7,
      { returned in
        returned.answer("forces/south", "Phone", "01632 960009")
        returned.change("a", ",spoc-contacts D3", ",")
      }
    ),
    (
      .unreadableAnswers, 1,
      { returned in
        returned.answer("forces/south", "Phone", "01632 960009")
        returned.change("a", "your answer", "answer")
      }
    ),
  ]

  @Test(arguments: faults.indices)
  func refusesAnAnswerThatMayNotBeWrittenAndNamesItsPlace(index: Int) throws {
    let fault = Self.faults[index]
    var returned = Returned()
    fault.plant(&returned)
    let refused = returned.outcome().refused
    #expect(refused.map(\.check) == [fault.check])
    #expect(refused.map(\.location.line) == [fault.line])
    #expect(refused.allSatisfy { $0.help != nil })
  }

  @Test("Neither a force's id nor a source is its own to say", arguments: ["A", "H"])
  func refusesTheKeyOfACellThatNoFormAsksAbout(column: String) {
    var returned = Returned()
    returned.answer("forces/south", "Phone", "west")
    returned.change("a", "spoc-contacts D3", "spoc-contacts \(column)3")
    #expect(returned.outcome().refused.map(\.check) == [.outdatedAnswer])
  }
}
