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
  /// Whether what a file holds decides if it is ours: then that is asked again after the exchange.
  var looksIntoFiles = false

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
    let (standing, tree) = try await prepared(staging)
    defer {
      tree.close()
      standing.close()
    }
    times.lap(.survey, since: &start)
    let result: Result
    let exchange: OutputExchange.Outcome
    do {
      result = try await fill(tree, standing, &times)
      start = ContinuousClock.now
      try CarryingOver(standing: standing, tree: tree).carry()
      try tree.setPermissions(standing.permissions)
      times.lap(.write, since: &start)
      exchange = try staging.swap(tree, movingAside: standing.ours == nil, times: &times)
    } catch {
      // The first failure is the one to report; what can't be cleared now, the next run clears.
      try? staging.clear()
      throw error
    }
    start = ContinuousClock.now
    do {
      try staging.settle()
      times.lap(.sync, since: &start)
      if exchange.hasOld { try await retireOld(in: staging, standing, tree) }
      try staging.clear()
    } catch {
      // What is left of the old output may hold files of others: the next run looks at it again.
      staging.close()
      throw (error as? SystemFailure)?.afterExchange(keeping: exchange.aside) ?? error
    }
    times.lap(.swap, since: &start)
    return Outcome(result: result, times: times, aside: exchange.aside)
  }

  private func prepared(
    _ staging: StagingArea
  ) async throws -> (StandingFolder, tree: OpenFolder) {
    do {
      try await rescue(in: staging)
      let standing = try await StandingFolder.survey(location, jobs: jobs, finding: find)
      do {
        return (standing, try staging.makeTree())
      } catch {
        standing.close()
        throw error
      }
    } catch {
      staging.close()
      throw error
    }
  }

  private func retireOld(
    in staging: StagingArea, _ standing: StandingFolder, _ tree: OpenFolder
  ) async throws {
    guard let old = try staging.leftOver() else { return }
    defer { old.close() }
    // Somebody may have put another folder there since it was looked at.
    let isTheSame = try old.status().identity == standing.folder?.status().identity
    let known = isTheSame && !looksIntoFiles ? standing.ours : try find(old.path)
    guard let ours = known else { return }
    try await Retirement(old: old, new: tree, ours: ours, carried: standing.foreign)
      .retire(jobs: jobs)
    try staging.removeRetired()
  }

  /// A run that was killed right after its exchange may have left files of others in the output that it
  /// took away: they go where they would have gone.
  private func rescue(in staging: StagingArea) async throws {
    guard let old = try staging.leftOver() else { return }
    defer { old.close() }
    try staging.settle()
    let parent = try OpenFolder.open(location.parent)
    defer { parent.close() }
    guard try parent.status(of: location.name)?.kind == .folder else {
      // Killed before the first output was in place, or somebody has moved that away since.
      let ours = try find(old.path) ?? OwnFiles.none
      let foreign = try await ForeignFiles.find(in: old, besides: ours, jobs: jobs)
      guard let file = foreign.files.first else { return }
      throw SystemFailure(
        action: "cannot clear '\(old.path)', which a run that was killed has left",
        reason: "'\(file.path)' in it is not of briefing, and there is no output to move it to",
        help: "move it elsewhere, remove the folder, and run again")
    }
    let new = try parent.open(location.name)
    defer { new.close() }
    let ours = try find(old.path) ?? OwnFiles.none
    try await Retirement(old: old, new: new, ours: ours, carried: ForeignFiles())
      .retire(jobs: jobs)
    try staging.removeRetired()
  }
}

extension SystemFailure {
  /// - Parameter aside: where the folder that stood there was moved to.
  fileprivate func afterExchange(keeping aside: String?) -> SystemFailure {
    let place = aside.map { ", and what stood there is in '\($0)'" } ?? ""
    let more = help.map { "; \($0)" } ?? ""
    return SystemFailure(
      action: action, reason: reason, help: "the new output is in place\(place)\(more)")
  }
}
