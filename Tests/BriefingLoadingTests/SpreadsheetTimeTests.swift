import Testing

@testable import BriefingLoading

@Suite struct SpreadsheetTimeTests {
  @Test(arguments: [
    ("2024-06-07 00:00:00", "2024-06-07"), ("2024-06-07T00:00:00Z", "2024-06-07"),
    ("2024-06-07T00:00", "2024-06-07"), ("2024-06-07 00:00:00.000", "2024-06-07"),
    ("2024-06-07 17:30:00", "2024-06-07 17:30:00"), ("2024-06-07", "2024-06-07"),
    ("2024-06-07 or so", "2024-06-07 or so"), ("2024-06-07 0", "2024-06-07 0"), ("", ""),
  ])
  func takesMidnightForADay(text: String, day: String) {
    #expect(SpreadsheetTime.day(text, droppingAnyTime: false) == day)
  }

  @Test func dropsTheTimeAtWhichAContactWasChecked() {
    let date = "2024-06-07 17:30:00"
    #expect(TableColumn("checked_on", .date(anyTime: true)).plain(date) == "2024-06-07")
    #expect(TableColumn("date", .date()).plain(date) == date)
    #expect(TableColumn("note").plain(date) == date)
  }

  @Test(arguments: [
    ("16:00:00", "16:00"), ("4:00 PM", "16:00"), ("04:00:00 pm", "16:00"), ("9:30:00", "09:30"),
    ("12:00 AM", "00:00"), ("12:15 p.m.", "12:15"), ("16:00", "16:00"), ("9:30", "9:30"),
    ("16:00:30", "16:00:30"), ("13:00 PM", "13:00 PM"), ("4pm", "4pm"), ("::", "::"), ("", ""),
    ("1:2:3", "1:2:3"), ("a:bc pm", "a:bc pm"),
  ])
  func readsClocks(text: String, clock: String) {
    #expect(SpreadsheetTime.clock(text) == clock)
  }

  @Test(
    arguments: [
      (0.666666666666667, "16:00:00"), (0, "00:00:00"), (0.999988425925926, "23:59:59"),
      (0.5, "12:00:00"), (1, nil), (45450.5, nil), (-0.5, nil),
    ] as [(Double, String?)])
  func readsPartsOfADay(serial: Double, clock: String?) {
    #expect(SerialDate.clock(serial) == clock)
  }
}
