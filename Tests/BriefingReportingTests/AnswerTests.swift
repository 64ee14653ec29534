import BriefingDiagnostics
import BriefingLoading
import Testing

@testable import BriefingReporting

/// Answers go into the cells that were asked about.
@Suite struct AnswerTests {
  private static let contacts = TableName.spocContacts.csvPath
  private static let officers = TableName.returningOfficers.csvPath

  @Test func changesTheCellsThatWereAnsweredAndNoOtherByte() throws {
    var returned = Returned()
    returned.answer("forces/south", "Phone", "01632 960009")
    returned.answer("forces/south", "Hours", "\"Monday, 9am\"")
    let outcome = returned.outcome()
    #expect(outcome.refused == [])
    let before = try #require(SampleReport.sources[Self.contacts])
    #expect(
      outcome.files == [
        Self.contacts: before.replacing("1632 960002", with: "01632 960009")
          .replacing(
            "spoc@south.police.example,,", with: "spoc@south.police.example,\"Monday, 9am\",")
      ])
  }

  @Test func understandsNoneYesAndADayInSlashes() throws {
    var returned = Returned()
    returned.answer("forces/north", "Name of a person", "None", in: "north")
    returned.answer("forces/north", "Last checked on", "14/06/2024", in: "north")
    returned.answer("authorities/town", "Are you its Returning Officer?", "Correct", in: "town")
    let outcome = returned.outcome()
    #expect(outcome.refused == [])
    #expect(try #require(outcome.files[Self.contacts]).contains("north,Officer,,01632 960001"))
    #expect(try #require(outcome.files[Self.contacts]).contains("=1+1,2024-06-14,test"))
    #expect(
      try #require(outcome.files[TableName.constituencies.csvPath])
        .contains("E14000002,Riverside,England,North,north; south,town,certain"))
  }

  @Test(arguments: [
    ("Name of a person", "Don Fletcher"), ("Email", "no-reply@south.police.example"),
  ])
  func takesAValueThatBeginsAsARemarkMight(question: String, answer: String) throws {
    var returned = Returned()
    returned.answer("forces/south", question, answer)
    let outcome = returned.outcome()
    #expect(outcome.refused == [])
    #expect(try #require(outcome.files[Self.contacts]).contains(",\(answer),"))
  }

  /// So that it is not asked again, and its loss is meant.
  @Test func writesNoneWhereThereIsNoContact() throws {
    var returned = Returned()
    returned.answer("authorities/town", "Phone", "none")
    let outcome = returned.outcome()
    #expect(outcome.refused == [])
    #expect(
      try #require(outcome.files[Self.officers]).contains("town,Town Council,Officer,,none,"))
  }

  @Test func addsARowForAForceThatHadNone() throws {
    let without = try #require(SampleReport.sources[Self.contacts])
      .split(separator: "\n").filter { !$0.hasPrefix("west") }.joined(separator: "\n")
    let form = try #require(
      SampleReport.files { $0[Self.contacts] = without }["forces/west/rows.csv"])
    let answers = [
      "Role": "Officer", "Phone": "01632 960003", "Email": "spoc@west.police.example",
    ]
    var returned = Returned(form: form)
    returned.project[Self.contacts] = without
    for (question, answer) in answers { returned.answer("forces/west", question, answer) }
    let outcome = returned.outcome()
    #expect(outcome.refused == [])
    #expect(
      outcome.files[Self.contacts]
        == without + "\nwest,Officer,,01632 960003,spoc@west.police.example,,,")

    returned.change("a", "01632 960003", "")
    #expect(returned.outcome().refused.map(\.check) == [.invalidAnswer])
  }

  @Test func findsTheCellThoughTheTableWasSorted() throws {
    var returned = Returned()
    returned.answer("authorities/shore", "Phone", "01632 960123")
    let lines = try #require(returned.project[Self.officers]).split(separator: "\n")
    returned.project[Self.officers] = [lines[0], lines[2], lines[1]].joined(separator: "\n")
    let outcome = returned.outcome()
    #expect(outcome.refused == [])
    #expect(
      try #require(outcome.files[Self.officers]).contains("shore,Shore Council,Officer,,01632"))
  }

  @Test func takesNoAnswerTwice() {
    var returned = Returned()
    returned.answer("forces/south", "Phone", "01632 960009")
    returned.project[Self.contacts] = returned.outcome().files[Self.contacts]
    let again = returned.outcome()
    #expect(again.files == [:] && again.refused == [] && again.settled == 1)
  }

  @Test("Whose a constituency is has no cell: yes leaves it so, and a person reads the rest")
  func takesTheYesToWhatHasNoCell() {
    for (answer, refused) in [("Yes", []), ("no", [Check.unreadableAnswers])] {
      var returned = Returned()
      returned.answer("forces/south", "Phone", "01632 960009")
      returned.answer("forces/south", "Is it yours?", answer)
      #expect(Set(returned.outcome().refused.map(\.check)) == Set(refused))
    }
  }

  @Test(
    "What is said to be right stays, whatever was asked",
    arguments: ["yes", "Correct", "no change", "As before.", "OK", "Unchanged"])
  func changesNothingThatIsConfirmed(word: String) {
    for question in ["Name of a person", "Phone", "Hours", "Last checked on"] {
      var returned = Returned()
      returned.answer("forces/north", question, word)
      let outcome = returned.outcome()
      #expect(outcome.files == [:] && outcome.refused == [] && outcome.settled == 1)
    }
  }

  @Test func warnsOfWhatAnAnswerMakesDoubtfulInAnotherRow() {
    var returned = Returned()
    returned.answer("forces/south", "Phone", "01632 960003")
    let outcome = returned.outcome()
    #expect(outcome.refused == [])
    #expect(outcome.warnings.map(\.location) == [SourceLocation(Self.contacts, line: 4)])

    var other = Returned()
    other.answer("authorities/town", "Name of the council", "Burgh Council")
    #expect(other.outcome().warnings == [], "what is presumed of it was so before")
  }

  @Test func findsTheQuestionsBelowATitle() {
    var returned = Returned()
    returned.answer("forces/south", "Phone", "01632 960009")
    returned.change("a", "your answer,", "Your  answer:,")
    returned.change("a", "about,", "Form of the South Police\r\n\r\nabout,")
    let outcome = returned.outcome()
    #expect(outcome.refused == [] && outcome.files.count == 1)
  }
}
