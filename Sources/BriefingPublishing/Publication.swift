internal import BriefingDiagnostics

/// Builds a new output beside the one that stands, and puts it in its place when it is complete.
struct Publication {
  private let location: OutputLocation
  private let jobs: Int
  private let keepsSpare: Bool
  private let keepsLedger: Bool

  /// - Parameters:
  ///   - keepsSpare: a ``SpareTree`` is used, and kept for the next run.
  ///   - keepsLedger: and so is a ``Ledger``, which needs the spare tree.
  init(at location: OutputLocation, jobs: Int, keepsSpare: Bool, keepsLedger: Bool) {
    self.location = location
    self.jobs = jobs
    self.keepsSpare = keepsSpare
    self.keepsLedger = keepsLedger
  }

  /// - Parameter fill: builds the tree, and adds to the times what it took.
  func publish(
    _ fill: (OutputTree, PreviousOutput, inout StageTimes) async throws -> FilledTree
  ) async throws -> OutputSummary {
    let staging = try StagingArea.open(beside: location)
    let spare = SpareTree(staging, jobs: jobs)
    let began = StampReader.now()
    var times = StageTimes()
    var start = ContinuousClock.now
    let filled: FilledTree
    let previous: PreviousOutput
    var draft: LedgerDraft?
    do {
      let ledger = try staging.takeLedger()
      previous = try await PreviousOutput.survey(
        location, ledger: keepsLedger ? ledger : nil, jobs: jobs)
      var taken: OutputTree?
      if keepsSpare { taken = try spare.take(for: previous) }
      let tree = try taken ?? OutputTree.create(at: staging.tree, mode: previous.mode)
      defer { tree.close() }
      times.lap(.survey, since: &start)
      filled = try await fill(tree, previous, &times)
      start = ContinuousClock.now
      if keepsLedger, let stamps = StampReader(tree) {
        draft = try await LedgerDraft(
          filled.notes, in: stamps, besides: previous.foreignPacks, since: began, jobs: jobs)
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
      if keepsSpare, previous.ours != nil {
        // A spare tree that can't be kept is removed below, and the next run does without.
        do {
          try await spare.keep(previous, filled) { twin, live in
            times.lap(.swap, since: &start)
            try await draft?.add(twin: twin, of: live, jobs: jobs)
            times.lap(.ledger, since: &start)
          }
        } catch {
          draft = nil
        }
      } else {
        try await staging.removeSpare(jobs: jobs)
      }
      times.lap(.swap, since: &start)
      // Nothing but time is lost with it.
      try? draft?.keep(in: staging, manifest: filled.summary.manifest)
      times.lap(.ledger, since: &start)
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
