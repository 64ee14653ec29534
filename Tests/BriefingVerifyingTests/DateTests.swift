import BriefingForms
import BriefingOutput
import Testing

@testable import BriefingVerifying

/// A pack names the dates that the data has now.
struct DateTests {
  private let pack = SamplePack.aldershot

  /// What is found when the data has this date for the pack.
  private func findings(day: String, calendar: [String]) async throws -> [Found] {
    let folder = try FinishedFolder([.aldershot, .bath], forms: SamplePack.forms)
    let expected = ExpectedPack(
      code: pack.code, name: pack.name, slug: pack.slug,
      place: PackPlace(slug: pack.slug), contacts: pack.expectedContacts,
      dates: [ExpectedPack.Date(day: day, calendar: calendar)], values: [])
    return try await folder.findings([expected, SamplePack.bath.expected])
  }

  /// It stands in no file, and each that should have it lacks it; a calendar also when it says only
  /// the beginning.
  @Test(arguments: [["20240705T070000"], ["20240704T070000", "20240704T220000"]])
  func missesADateThatWasMoved(calendar: [String]) async throws {
    #expect(
      try await findings(day: "Friday 5 July 2024", calendar: calendar) == [
        Found(.missingDate, pack.path("dates.ics")), Found(.missingDate, pack.page),
        Found(.missingDate, pack.path("pack.eml")), Found(.missingDate, pack.text),
      ])
  }

  @Test func findsADateThatStandsEverywhere() async throws {
    #expect(try await findings(day: "Thursday 4 July 2024", calendar: ["20240704T070000"]) == [])
  }
}
