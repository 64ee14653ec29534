import Testing

@testable import BriefingValidating

@Suite struct ElectionDateTests {
  private static func date(
    _ id: String = "a", on day: String = "2024-06-18", from: String? = nil, until: String? = nil
  ) throws -> ElectionDate {
    let day = try #require(CalendarDate(iso: day))
    return ElectionDate(
      id: id, name: "Name", day: day, from: from.flatMap { LocalTime(clock: $0, on: day) },
      until: until.flatMap { LocalTime(clock: $0, on: day) }, extent: Extent(), note: nil,
      translations: Translations())
  }

  @Test(arguments: [
    (nil, nil, nil), (nil, "16:00", "by 4pm"), ("09:30", nil, "from 9.30am"),
    ("07:00", "22:00", "7am to 10pm"), ("00:00", "12:00", "midnight to midday"),
    (nil, "23:59", "by 11.59pm"), ("12:05", "12:30", "12.05pm to 12.30pm"),
  ])
  func saysItsTimeAsGOVUKDoes(from: String?, until: String?, written: String?) throws {
    #expect(LanguageWords.english.time(of: try Self.date(from: from, until: until)) == written)
  }

  @Test(arguments: [
    "4pm", "16", "16:0", "6:00", "24:00", "16:60", "16:00:00", "16.00", "1600", "", " 16:00",
    "T16:00", "-1:00", "1６:00",
  ])
  func takesNoOtherClock(text: String) throws {
    #expect(LocalTime(clock: text, on: try #require(CalendarDate(iso: "2024-06-18"))) == nil)
  }

  /// By the day, whole days first, then by the clock, then by the id.
  @Test func sortsByDayAndTime() throws {
    let sorted = try [
      Self.date("z", on: "2024-06-17", until: "23:59"), Self.date("b"), Self.date("c"),
      Self.date("a", from: "00:00"), Self.date("y", until: "09:00"),
      Self.date("d", from: "09:30", until: "10:00"), Self.date("e", from: "09:30"),
      Self.date("a", until: "17:00"), Self.date("a", on: "2024-06-19"),
    ]
    #expect(sorted.reversed().sorted().map(\.id) == sorted.map(\.id))
    #expect(
      sorted.shuffled().sorted().map(LanguageWords.english.time)
        == sorted.map(LanguageWords.english.time))
  }

  @Test func takesTheDaysOfEveryElectionFromTheSettings() throws {
    let polling = try #require(CalendarDate(iso: "2024-07-04"))
    let close = try #require(LocalTime(iso: "2024-06-07T16:00"))
    func dates(_ close: LocalTime?) -> [ElectionDate] {
      ElectionDate.ofEvery(
        Election(
          name: "x", kind: .mayoral, pollingDay: polling, pollingHours: PollingHours(on: polling),
          closeOfNominations: close))
    }
    let both = dates(close)
    #expect(both.map(\.id) == ["close-of-nominations", "polling-day"])
    #expect(both.map(\.day.description) == ["2024-06-07", "2024-07-04"])
    #expect(both.map(LanguageWords.english.time) == ["by 4pm", "7am to 10pm"])
    #expect(
      both.allSatisfy {
        $0.extent.nations == Set(Nation.allCases) && $0.extent.elections == [.mayoral]
      })
    #expect(dates(nil).map(\.id) == ["polling-day"])
  }

  @Test(arguments: [
    "7am to 10pm", "07:00", "07:00-", "22:00-07:00", "07:00-07:00", "7:00-22:00", "07:00-24:00",
    "07:00-22:00-23:00", "",
  ])
  func takesNoOtherPollingHours(text: String) throws {
    #expect(PollingHours(text, on: try #require(CalendarDate(iso: "2024-07-04"))) == nil)
  }

  /// The timetable of an election is no longer than 60 days, and so is what comes after the poll.
  @Test(arguments: [
    ("2024-07-04", true), ("2024-05-05", true), ("2024-05-04", false), ("2024-09-02", true),
    ("2024-09-03", false),
    ("2023-06-18", false),
  ])
  func knowsTheDaysOfAnElection(day: String, isOne: Bool) throws {
    let election = Election(
      name: "x", kind: .general, pollingDay: try #require(CalendarDate(iso: "2024-07-04")),
      pollingHours: PollingHours(on: .earliest), closeOfNominations: nil)
    #expect(election.spans(try #require(CalendarDate(iso: day))) == isOne)
  }

  @Test func writesDatesAsCalendarsReadThem() throws {
    let date = try Self.date(on: "2024-07-04", from: "07:05")
    #expect(date.day.basic == "20240704")
    #expect(date.from?.basic == "20240704T070500")
  }
}
