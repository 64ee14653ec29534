internal import BriefingDiagnostics

/// Builds a new output beside the one that stands, and puts it in its place when it is complete.
struct Publication {
  private let location: OutputLocation
  private let jobs: Int
  private let keeping: Keeping

  /// What is used of the last run, and kept for the next one.
  enum Keeping: Sendable {
    case nothing
    /// A ``SpareTree``.
    case spareTree
    /// A ``SpareTree``, and a ``Ledger`` of it and the output.
    case spareTreeAndLedger
  }

  init(at location: OutputLocation, jobs: Int, keeping: Keeping) {
    self.location = location
    self.jobs = jobs
    self.keeping = keeping
  }

  /// - Parameter fill: builds the tree, and adds to the times what it took.
  func publish(
    _ fill: (OutputTree, PreviousOutput, inout StageTimes) async throws -> FilledTree
  ) async throws -> OutputSummary {
    // Before anything is made: what runs now is what will have made it.
    let binding = keeping == .spareTreeAndLedger ? LedgerBinding() : nil
    let began = StampReader.now()
    let staging = try StagingArea.open(beside: location)
    let spare = SpareTree(staging, jobs: jobs)
    var times = StageTimes()
    var start = ContinuousClock.now
    let filled: FilledTree
    let previous: PreviousOutput
    var draft: LedgerDraft?
    do {
      let kept = KeptLedger(try staging.takeLedger(), binding: binding)
      previous = try await PreviousOutput.survey(location, ledger: kept, jobs: jobs)
      var taken: OutputTree?
      if keeping != .nothing { taken = try spare.take(for: previous) }
      let tree = try taken ?? OutputTree.create(at: staging.tree, mode: previous.mode)
      defer { tree.close() }
      times.lap(.survey, since: &start)
      filled = try await fill(tree, previous, &times)
      start = ContinuousClock.now
      if let binding, let stamps = StampReader(tree) {
        draft = try await LedgerDraft(
          filled.notes, in: stamps, besides: previous.foreignPacks, since: began,
          binding: binding, jobs: jobs)
        times.lap(.ledger, since: &start)
      }
      try staging.swap()
    } catch {
      // The first failure is the one to report; what can't be cleared now, the next run clears.
      try? staging.clear()
      throw error
    }
    // The new output is in place, whatever becomes of the old one.
    do {
      if keeping != .nothing, previous.ours != nil {
        // A spare tree that can't be kept is removed below, and the next run does without it and
        // without a ledger.
        draft = try? await spare.keep(previous, filled, noting: draft)
      } else {
        try await staging.removeSpare(jobs: jobs)
      }
      // Nothing but time is lost with it.
      try? draft?.keep(in: staging, manifest: filled.summary.manifest)
      try await staging.clear(jobs: jobs)
    } catch let error as SystemFailure {
      throw SystemFailure(
        action: error.action, reason: error.reason,
        help: "the new output is in place; remove what is left of the old one")
    }
    times.lap(.swap, since: &start)
    var summary = filled.summary
    summary.times = times
    return summary
  }
}
