import Foundation
import Testing

@testable import BriefingValidating

/// Timetables as electoral authorities have published them.
@Suite struct PublishedTimetableTests {
  /// What was said of an event, and where.
  struct Published: Sendable {
    let kind: ElectionKind
    let poll: String
    let nation: Nation
    /// By the ids of rows, and `close`.
    let days: [String: String]
    var inLondon = false
    var closingOn: String?
  }

  static let all: [Published] = [
    // The Electoral Commission, as Uttlesford District Council and UK Parliament have it: St Andrew's
    // Day, a bank holiday in Scotland alone, lies in between.
    Published(
      kind: .general, poll: "2019-12-12", nation: .england,
      days: [
        "notice-of-election": "2019-11-11 16:00", "close": "2019-11-14 16:00",
        "register-to-vote": "2019-11-26 23:59", "postal-vote": "2019-11-26 17:00",
        "proxy-vote": "2019-12-04 17:00",
      ]),
    // House of Commons Library, research briefing 8728: an Act then moved Scotland's to 26 November.
    Published(
      kind: .general, poll: "2019-12-12", nation: .scotland,
      days: ["register-to-vote": "2019-11-25 23:59", "postal-vote": "2019-11-26 17:00"]),
    // Halton Borough Council, by-election in Runcorn and Helsby.
    Published(
      kind: .byElection, poll: "2025-05-01", nation: .england,
      days: [
        "close": "2025-04-02 16:00", "withdraw-or-name-agent": "2025-04-02 16:00",
        "candidates-published": "2025-04-02 17:00", "register-to-vote": "2025-04-11 23:59",
        "postal-vote": "2025-04-14 17:00",
      ], closingOn: "2025-04-02"),
    // The Electoral Commission, as Mark Pack has it.
    Published(
      kind: .local, poll: "2017-05-04", nation: .england,
      days: ["notice-of-election": "2017-03-27", "close": "2017-04-04 16:00"]),
    // Dumfries and Galloway Council: Easter Monday is passed over until nominations close, and is
    // itself the last day to register.
    Published(
      kind: .local, poll: "2022-05-05", nation: .scotland,
      days: [
        "close": "2022-03-30 16:00", "withdraw-or-name-agent": "2022-03-30 16:00",
        "register-to-vote": "2022-04-18 23:59", "postal-vote": "2022-04-19 17:00",
      ]),
    // The same, by-election in Mid Galloway and Wigtown West.
    Published(
      kind: .local, poll: "2022-12-08", nation: .scotland,
      days: [
        "notice-of-election": "2022-10-28", "close": "2022-11-04 16:00",
        "register-to-vote": "2022-11-21 23:59", "postal-vote": "2022-11-22 17:00",
        "proxy-vote": "2022-11-29 17:00", "polling-and-counting-agents": "2022-12-01",
        "emergency-proxy": "2022-12-08 17:00",
      ]),
    // The Electoral Commission, local council elections in Northern Ireland.
    Published(
      kind: .local, poll: "2023-05-18", nation: .northernIreland,
      days: [
        "notice-of-election": "2023-04-11", "close": "2023-04-24 13:00",
        "withdraw": "2023-04-24 13:00", "candidates-published": "2023-04-24 18:00",
        "absent-vote-northern-ireland": "2023-04-26 17:00",
        "register-to-vote": "2023-04-28 23:59",
      ]),
    // The Electoral Commission, Northern Ireland Assembly election.
    Published(
      kind: .northernIrelandAssembly, poll: "2022-05-05", nation: .northernIreland,
      days: [
        "notice-of-election": "2022-03-28", "close": "2022-04-08 13:00",
        "candidates-published": "2022-04-08 18:00",
        "absent-vote-northern-ireland": "2022-04-12 17:00", "register-to-vote": "2022-04-14 23:59",
      ]),
    // The Electoral Commission, media handbook.
    Published(
      kind: .policeAndCrimeCommissioner, poll: "2024-05-02", nation: .wales,
      days: [
        "notice-of-election": "2024-03-26", "close": "2024-04-05 16:00",
        "candidates-published": "2024-04-08 16:00", "register-to-vote": "2024-04-16 23:59",
        "postal-vote": "2024-04-17 17:00", "proxy-vote": "2024-04-24 17:00",
        "voter-authority-certificate": "2024-04-24 17:00",
      ]),
    // London Elects.
    Published(
      kind: .mayoral, poll: "2024-05-02", nation: .england,
      days: [
        "notice-of-election": "2024-03-19", "close": "2024-03-27 16:00",
        "withdraw-or-name-agent": "2024-03-27 16:00", "candidates-published": "2024-04-02 16:00",
        "register-to-vote": "2024-04-16 23:59",
      ], inLondon: true),
    // West Yorkshire Combined Authority (Choose Your Mayor).
    Published(
      kind: .mayoral, poll: "2021-05-06", nation: .england,
      days: [
        "notice-of-election": "2021-03-29", "close": "2021-04-08 16:00",
        "candidates-published": "2021-04-09 16:00", "register-to-vote": "2021-04-19 23:59",
        "proxy-vote": "2021-04-27 17:00",
      ]),
    // Comhairle nan Eilean Siar. The last day for a postal vote was an Act's of its own.
    Published(
      kind: .scottishParliament, poll: "2021-05-06", nation: .scotland,
      days: ["notice-of-election": "2021-03-24", "close": "2021-03-31 16:00"]),
    // The Electoral Commission: the agent by the day of the list, 18 working days before the poll.
    Published(
      kind: .senedd, poll: "2021-05-06", nation: .wales,
      days: [
        "close": "2021-04-08 16:00", "name-agent": "2021-04-09 16:00",
        "register-to-vote": "2021-04-19 23:59", "postal-vote": "2021-04-20 17:00",
      ]),
  ]

  @Test(arguments: all)
  func areComputed(published: Published) throws {
    let computed = try ComputedDays(
      published.kind, on: .on(published.poll), closingOn: published.closingOn.map { try .on($0) },
      inLondon: published.inLondon)
    for (id, day) in published.days {
      let found =
        id == "close"
        ? computed.close(in: published.nation) : computed[id, in: published.nation]
      #expect(found == day, "\(id)")
    }
  }

  /// An event of the timetable that was gathered and cross-checked for 4 July 2024.
  private struct Event: Decodable {
    let event: String
    let working_days_before_poll: Int?
    let date: String
    let time: String
  }

  /// Rows for events; the others are no candidate's business.
  private static let rows: [String: (id: String, nation: Nation)] = [
    "notice_of_election_deadline": ("notice-of-election", .england),
    "close_of_nominations": ("withdraw-or-name-agent", .england),
    "statement_of_persons_nominated": ("candidates-published", .wales),
    "sopn_latest_if_objections": ("candidates-published-after-objections", .scotland),
    "registration_deadline": ("register-to-vote", .northernIreland),
    "postal_vote_deadline_gb": ("postal-vote", .england),
    "postal_and_proxy_deadline_ni": ("absent-vote-northern-ireland", .northernIreland),
    "proxy_vote_deadline_gb": ("proxy-vote", .scotland),
    "voter_authority_certificate_deadline_gb": ("voter-authority-certificate", .wales),
  ]

  @Test func holdForThe4thOfJuly2024() throws {
    struct Fixture: Decodable {
      let poll_date: String
      let events: [Event]
    }
    let bytes = try Data(contentsOf: URL(filePath: "\(ComputedDays.fixtures)/2024-07-04.json"))
    let fixture = try JSONDecoder().decode(Fixture.self, from: bytes)
    let poll = try CalendarDate.on(fixture.poll_date)
    let computed = try ComputedDays(.general, on: poll)
    let kingdom = WorkingDays(.anywhereInTheKingdom, in: .england)
    var seen: Set<String> = []
    for event in fixture.events {
      if let days = event.working_days_before_poll {
        #expect(try kingdom.day(days, before: poll).description == event.date, "\(event.event)")
      }
      guard let row = Self.rows[event.event] else { continue }
      #expect(computed[row.id, in: row.nation] == "\(event.date) \(event.time)", "\(event.event)")
      seen.insert(row.id)
    }
    // The last two stand in no table of days: Stroud District Council has them.
    #expect(
      Set(computed.timetable.rows.map(\.id)).subtracting(seen) == [
        "polling-and-counting-agents", "emergency-proxy",
      ])
    #expect(seen.count == Self.rows.count)
    #expect(computed.close(in: .england) == "2024-06-07 16:00")
  }
}
