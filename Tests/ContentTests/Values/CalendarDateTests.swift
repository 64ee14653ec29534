import BriefingValidating
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2024-07-04", "Thursday 4 July 2024"), ("1945-07-05", "Thursday 5 July 1945"),
    ("2000-02-29", "Tuesday 29 February 2000"), ("1900-03-01", "Thursday 1 March 1900"),
    ("2024-02-29", "Thursday 29 February 2024"), ("1999-12-31", "Friday 31 December 1999"),
    ("2000-01-01", "Saturday 1 January 2000"), ("1969-07-20", "Sunday 20 July 1969"),
    ("2019-12-12", "Thursday 12 December 2019"), ("2026-05-07", "Thursday 7 May 2026"),
    ("1582-10-15", "Friday 15 October 1582"), ("9999-12-31", "Friday 31 December 9999"),
  ])
  func knowsTheDayOfTheWeek(iso: String, written: String) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(LanguageWords.english.weekdayAndDay(date) == written)
    #expect(date.description == iso)
  }

  @Test(arguments: [
    "", "2024", "2024-07", "2024-7-4", "2024-13-01", "2024-00-01", "2024-01-00", "2024-01-32",
    "2024-04-31", "2023-02-29", "1900-02-29", "0000-01-01", "04/07/2024", "20240704", "2024-07-04 ",
    " 2024-07-04", "-024-07-04", "+024-07-04", "2024-07-+4", "2024-07-04T00:00", "２０２４-07-04",
    "2024–07–04", "2024-07-0\u{301}4",
  ])
  func refuses(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("2024-07-04", "Thu, 4 Jul 2024"), ("2024-02-29", "Thu, 29 Feb 2024"),
    ("2000-01-01", "Sat, 1 Jan 2000"), ("2026-11-25", "Wed, 25 Nov 2026"),
  ])
  func isNoonInGreenwichInAMessage(iso: String, written: String) throws {
    #expect(try #require(CalendarDate(iso: iso)).inMailHeaders == "\(written) 12:00:00 +0000")
  }

  @Test func comparesByDay() throws {
    let days = try ["2023-12-31", "2024-01-01", "2024-01-31", "2024-02-01"].map {
      try #require(CalendarDate(iso: $0))
    }
    #expect(days.reversed().sorted() == days)
  }
}
