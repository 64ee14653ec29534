/// How long the stages of a run took, so that the next gain is visible.
package struct StageTimes: Sendable {
  package enum Stage: Int, Sendable, CaseIterable {
    /// Reading the project's files.
    case read
    /// Bytes to tables, settings and texts.
    case load
    case validate
    case compile
    /// Looking at the output that stands.
    case survey
    /// Packs to their files.
    case render
    case hash
    /// Holding the files that stand against those that were rendered, and linking those that are the
    /// same.
    case compare
    /// Folders and files.
    case write
    /// Waiting for the index and the pages of the forces, which are made beside the packs.
    case pages
    case manifest
    /// Waiting until the new output is on the disk.
    case sync
    /// Putting the new output in the place of the old one, and removing that.
    case swap
  }

  private var durations: [Duration]

  package init() {
    durations = Array(repeating: .zero, count: Stage.allCases.count)
  }

  package subscript(stage: Stage) -> Duration { durations[stage.rawValue] }

  /// Adds the time until now and starts anew.
  package mutating func lap(_ stage: Stage, since start: inout ContinuousClock.Instant) {
    let now = ContinuousClock.now
    durations[stage.rawValue] += now - start
    start = now
  }

  package static func + (times: StageTimes, more: StageTimes) -> StageTimes {
    var sum = times
    sum += more
    return sum
  }

  /// Tasks that ran side by side: their times add up to more than the clock's.
  package static func += (times: inout StageTimes, more: StageTimes) {
    for position in times.durations.indices {
      times.durations[position] += more.durations[position]
    }
  }
}
