import BriefingLoading
import Testing

@testable import BriefingReporting

/// A form that a force or a council fills in without knowing how the data is kept.
@Suite struct QuestionnaireTests {
  private static let everyRow = "force,role,name,phone,email,hours,checked_on,source\n"

  private static func page(
    _ owner: String, _ change: (inout [String: String]) -> Void = { _ in }
  ) throws -> String {
    try #require(SampleReport.files(change)["\(owner)/index.html"])
  }

  @Test func asksForWhatIsMissingBeforeItShowsTheRest() throws {
    let table = try #require(SampleReport.files()["forces/south/rows.csv"])
    let questions = table.split(separator: "\r\n").filter { $0.contains("spoc-contacts ") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(3) }
    #expect(
      questions.map { $0[1] } == [
        "Name of a person", "Hours", "Phone", "Role", "Email", "Last checked on",
      ])
    #expect(questions.map { $0[2] }.prefix(2) == ["we have none", "we have none"])
  }

  @Test(arguments: TableName.allCases)
  func speaksOfNoColumn(table: TableName) throws {
    let pages = SampleReport.files().filter { $0.key.contains("/index.html") }
    let names = table.columnNames.filter { $0.contains("_") }
    for (path, page) in pages {
      for name in names { #expect(!page.contains(name), "\(path)") }
    }
  }

  @Test func keepsAdviceForTheEditorOffTheForm() throws {
    let page = try Self.page("forces/west")
    #expect(page.contains("this is too long ago"))
    for words in ["max-age-days", "briefing.yml", "'west'"] { #expect(!page.contains(words)) }
  }

  @Test func saysWhoAsksUntilWhenAndWhereTheAnswerGoes() throws {
    let page = try Self.page("authorities/town") { files in
      files["Content/briefing.yml"]? += """
        \nworklist: {asked-by: Elections Team, answer-by: 2024-06-20, answer-to: a@b.example}
        """
    }
    #expect(
      page.contains(
        "Elections Team asks for this. Please send it back to a@b.example by 20 June 2024."))
  }

  @Test func tellsTheEditorWhatTheFormsDoNotSay() throws {
    let index = try #require(SampleReport.files()["index.html"])
    #expect(
      index.contains("do not say who asks (asked-by), until when (answer-by), where to send"))
    #expect(try Self.page("authorities/town").contains("back to whoever sent it to you."))
  }

  @Test func findsNothingWrongOnlyWhereEveryFieldIsFilledAndChecked() throws {
    let whole = "west,Officer,Sam,01632 960003,spoc@west.police.example,9am to 5pm,2024-06-01,\n"
    func opening(_ row: String) throws -> Bool {
      try Self.page("forces/west") { files in
        files["Content/data/constituencies.csv"]?.replace("nowhere", with: "west")
        files["Content/data/spoc-contacts.csv"] = Self.everyRow + row
      }
      .contains("We found nothing wrong")
    }
    #expect(try opening(whole))
    for gap in ["Sam", "9am to 5pm", "2024-06-01"] {
      #expect(try !opening(whole.replacing(gap, with: "")), "\(gap)")
    }
    #expect(try !opening(whole.replacing("2024-06-01", with: "2024-01-01")))
    #expect(try !opening(whole.replacing("01632", with: "1632")))
    #expect(try !opening(""))
  }

  @Test(arguments: ["index.html", "rows.csv"])
  func wearsTheBannerOfASample(file: String) throws {
    let path = "forces/west/\(file)"
    #expect(try #require(SampleReport.files()[path]).contains("Sample: the contacts are made up"))
    let real = SampleReport.files {
      $0["Content/briefing.yml"]?.replace("sample: true", with: "sample: false")
    }
    #expect(try !#require(real[path]).contains("Sample"))
  }
}
