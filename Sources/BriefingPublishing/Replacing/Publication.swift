internal import BriefingDiagnostics
internal import BriefingDisk
internal import BriefingOutput

/// Builds a new folder beside the one that stands, and puts it in its place when it is complete.
struct Publication {
  let location: OutputLocation
  let jobs: Int
  /// Tells which files in a folder are ours, or refuses to write there; `nil` where the folder is to
  /// be moved aside.
  let find: @Sendable (_ folder: String) throws -> OwnFiles?

  struct Outcome<Result> {
    let result: Result
    let times: StageTimes
    /// Where the folder that stood there was moved to.
    let aside: String?
  }

  /// - Parameter fill: builds the tree, and adds to the times what it took.
  func publish<Result>(
    _ fill: (OpenFolder, StandingFolder, inout StageTimes) async throws -> Result
  ) async throws -> Outcome<Result> {
    let staging = try StagingArea.open(beside: location)
    var times = StageTimes()
    var start = ContinuousClock.now
    let standing: StandingFolder
    let result: Result
    let old: OpenFolder?
    let aside: String?
    do {
      try await rescue(in: staging)
      standing = try await StandingFolder.survey(location, jobs: jobs, finding: find)
    } catch {
      staging.close()
      throw error
    }
    defer { standing.close() }
    let tree: OpenFolder
    do {
      tree = try staging.makeTree()
    } catch {
      staging.close()
      throw error
    }
    defer { tree.close() }
    times.lap(.survey, since: &start)
    do {
      result = try await fill(tree, standing, &times)
      start = ContinuousClock.now
      try CarryingOver(standing, to: tree).carry()
      try tree.setPermissions(standing.permissions)
      times.lap(.write, since: &start)
      (old, aside) = try staging.swap(
        tree, movingAside: standing.ours == nil, times: &times)
    } catch {
      // The first failure is the one to report; what can't be cleared now, the next run clears.
      try? staging.clear()
      throw error
    }
    start = ContinuousClock.now
    try await retire(old, standing, tree, staging)
    times.lap(.swap, since: &start)
    return Outcome(result: result, times: times, aside: aside)
  }

  /// The new output is in place, whatever becomes of the old one.
  private func retire(
    _ old: OpenFolder?, _ standing: StandingFolder, _ tree: OpenFolder, _ staging: StagingArea
  ) async throws {
    defer { old?.close() }
    do {
      if let old, let ours = standing.ours {
        try await Retirement.afterExchange(of: standing, ours, old: old, new: tree)
          .retire(jobs: jobs)
      }
    } catch {
      staging.close()
      guard let failure = error as? SystemFailure else { throw error }
      throw SystemFailure(
        action: failure.action, reason: failure.reason,
        help: "the new output is in place; "
          + (failure.help ?? "remove what is left of the old one"))
    }
    try staging.clear()
  }

  /// A run that was killed right after its exchange may have left files of others in the output that it
  /// took away: they go where they would have gone.
  private func rescue(in staging: StagingArea) async throws {
    guard let old = try staging.leftOver() else { return }
    defer { old.close() }
    let parent = try OpenFolder.open(location.parent)
    defer { parent.close() }
    // Without an output there is nothing that was exchanged.
    guard try parent.status(of: location.name)?.kind == .folder else { return }
    let new = try parent.open(location.name)
    defer { new.close() }
    let left = try find(old.path) ?? OwnFiles.none
    let standing = try find(location.path) ?? OwnFiles.none
    try await Retirement.afterKilledRun(left, old: old, new: new, standing: standing)
      .retire(jobs: jobs)
  }
}
