internal import BriefingDiagnostics

/// Builds a new output beside the one that stands, and puts it in its place when it is complete.
struct Publication {
  private let location: OutputLocation
  private let jobs: Int

  init(at location: OutputLocation, jobs: Int) {
    self.location = location
    self.jobs = jobs
  }

  /// - Parameter fill: builds the tree, and adds to the times what it took.
  /// - Returns: what `fill` says of the new output.
  func publish<Result>(
    _ fill: (OutputTree, PreviousOutput, inout StageTimes) async throws -> Result
  ) async throws -> (Result, StageTimes) {
    let staging = try StagingArea.open(beside: location)
    var times = StageTimes()
    var start = ContinuousClock.now
    let result: Result
    do {
      let previous = try await PreviousOutput.survey(location, jobs: jobs)
      let tree = try OutputTree.create(at: staging.tree, mode: previous.mode)
      defer { tree.close() }
      times.lap(.survey, since: &start)
      result = try await fill(tree, previous, &times)
      start = ContinuousClock.now
      try staging.swap()
    } catch {
      // The first failure is the one to report; what can't be cleared now, the next run clears.
      try? staging.clear()
      throw error
    }
    // The new output is in place, whatever becomes of the old one.
    do {
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
