internal import ArgumentParser
internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingValidating

/// An election whose days can be counted.
struct CountedElection {
  let kind: ElectionKind
  let pollingDay: CalendarDate
  let nations: [Nation]
  /// `nil` when the project's settings are about another election.
  let closeInSettings: LocalTime?
  /// By the option.
  let closeGiven: CalendarDate?
  let inLondon: Bool

  var timetable: Timetable {
    get throws {
      let timetable: Timetable
      do {
        timetable = try Timetable(
          kind, pollingDay: pollingDay, in: nations,
          closingOn: closeGiven ?? closeInSettings?.date, inLondon: inLondon)
      } catch {
        throw ValidationError("No day can be counted back from \(pollingDay): \(error).")
      }
      if let closeGiven, timetable.closes.isEmpty {
        let range = timetable.gaps.map(\.what).first { $0.contains("close of nominations") } ?? ""
        throw ValidationError("Nominations can't close on \(closeGiven). Not computed: \(range).")
      }
      return timetable
    }
  }

  /// What no row says.
  ///
  /// - Parameter close: what the settings say of the close of nominations.
  func notes(on timetable: Timetable, closing close: LocalTime?) -> [String] {
    func places(_ nations: [Nation]) -> String { nations.map(\.name).joined(separator: ", ") }
    let gaps = timetable.gaps.map { "not computed, \(places($0.nations)): \($0.what)" }
    let closes = timetable.closes.filter { $0.time != close }.map {
      "nominations close at \($0.time.description), \(places($0.nations)): "
        + "write it as close-of-nominations in Content/briefing.yml"
    }
    return gaps + closes
  }

  /// What the project's table and settings say otherwise.
  func differences(in table: Table?) -> [Diagnostic] {
    Timetable.differences(
      in: table, kind, pollingDay, closing: closeInSettings, in: Set(nations), inLondon: inLondon)
  }
}
