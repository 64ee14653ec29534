import BriefingValidating
import Testing

@Suite struct LocalTimeTests {
  @Test(arguments: [
    ("2024-06-07T16:00", "4pm on Friday 7 June 2024"),
    ("2024-06-07 16:00", "4pm on Friday 7 June 2024"),
    ("2024-06-07T09:05", "9.05am on Friday 7 June 2024"),
    ("2024-06-07T12:00", "midday on Friday 7 June 2024"),
    ("2024-06-07T12:30", "12.30pm on Friday 7 June 2024"),
    ("2024-06-07T00:00", "midnight at the start of Friday 7 June 2024"),
    ("2024-06-07T00:15", "12.15am on Friday 7 June 2024"),
    ("2024-06-07T23:59", "11.59pm on Friday 7 June 2024"),
  ])
  func writesTimesAsGOVUKDoes(iso: String, written: String) throws {
    #expect(try #require(LocalTime(iso: iso)).description == written)
  }

  @Test(arguments: [
    "", "2024-06-07", "16:00", "2024-06-07T", "2024-06-07T4pm", "2024-06-07T24:00",
    "2024-06-07T16:60", "2024-06-07T16:00:00", "2024-06-07T16:00Z", "2024-06-07T6:00",
    "2024-06-07TT16:00", "2024-06-07  16:00", "2024-06-31T16:00", "2024-06-07T+4:00",
    "2024-06-07T16:+5", "2024-06-07T-0:-0",
  ])
  func refuses(text: String) {
    #expect(LocalTime(iso: text) == nil)
  }
}
