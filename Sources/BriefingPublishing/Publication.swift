internal import BriefingDiagnostics

/// Builds a new output beside the one that stands, and puts it in its place when it is complete.
struct Publication {
  private let location: OutputLocation
  private let jobs: Int
  private let keepsSpare: Bool

  /// - Parameter keepsSpare: a ``SpareTree`` is used, and kept for the next run.
  init(at location: OutputLocation, jobs: Int, keepsSpare: Bool) {
    self.location = location
    self.jobs = jobs
    self.keepsSpare = keepsSpare
  }

  /// - Parameter fill: builds the tree, adds to the times what it took, and says what is new.
  /// - Returns: what `fill` says of the new output.
  func publish<Result>(
    _ fill: (OutputTree, PreviousOutput, inout StageTimes) async throws -> (
      Result, OutputDifference
    )
  ) async throws -> (Result, StageTimes) {
    let staging = try StagingArea.open(beside: location)
    let spare = SpareTree(staging, jobs: jobs)
    var times = StageTimes()
    var start = ContinuousClock.now
    let result: Result
    let difference: OutputDifference
    let previous: PreviousOutput
    do {
      previous = try await PreviousOutput.survey(location, jobs: jobs)
      var taken: OutputTree?
      if keepsSpare { taken = try spare.take(for: previous) }
      let tree = try taken ?? OutputTree.create(at: staging.tree, mode: previous.mode)
      defer { tree.close() }
      times.lap(.survey, since: &start)
      (result, difference) = try await fill(tree, previous, &times)
      start = ContinuousClock.now
      try staging.swap()
    } catch {
      // The first failure is the one to report; what can't be cleared now, the next run clears.
      try? staging.clear()
      throw error
    }
    // The new output is in place, whatever becomes of the old one.
    do {
      if keepsSpare, previous.ours != nil {
        // A spare tree that can't be kept is removed below, and the next run does without.
        try? await spare.keep(previous, difference)
      } else {
        try await staging.removeSpare(jobs: jobs)
      }
      try await staging.clear(jobs: jobs)
    } catch let error as SystemFailure {
      throw SystemFailure(
        action: error.action, reason: error.reason,
        help: "the new output is in place; remove what is left of the old one")
    }
    times.lap(.swap, since: &start)
    return (result, times)
  }
}
