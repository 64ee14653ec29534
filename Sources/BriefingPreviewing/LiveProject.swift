internal import BriefingChain
internal import BriefingCompiling
internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingValidating
internal import Dispatch
internal import Synchronization

/// The project as it stands on the disk.
///
/// Whoever asks makes it look, so that nobody is ever shown what is no longer so: there is no event to
/// miss, no queue to overflow, and it is the same on a network drive as anywhere. To look is to ask the
/// file system about some sixty files; it is done the less often the longer it takes.
final class LiveProject: Sendable {
  private let folder: String
  private let options: @Sendable (CalendarDate?) -> CheckOptions
  private let onChange: @Sendable (ProjectChange) -> Void
  private let state: Mutex<State>

  /// - Parameters:
  ///   - options: what is asked of the content as on a day; as on today, or another that somebody has
  ///     named for all, without one.
  ///   - onChange: called for each change that was taken up, one at a time.
  init(
    _ folder: String, options: @escaping @Sendable (CalendarDate?) -> CheckOptions,
    onChange: @escaping @Sendable (ProjectChange) -> Void
  ) {
    self.folder = folder
    self.options = options
    self.onChange = onChange
    state = Mutex(State())
  }

  private struct State {
    var stamp: SourceStamp?
    var tree = SourceTree(files: [:])
    /// Why the folder can't be read.
    var failure: String?
    var nextLook = ContinuousClock.now
    /// How long the last look at the stamps took.
    var took = Duration.zero
    /// Until then a file may be written a second time without a new stamp: clocks of file systems are
    /// coarse.
    var readAgainUntil = ContinuousClock.now
    /// The paths of the files that are read again until then, and once after it.
    var unsure: Set<String> = []
    var today: CalendarDate?
    /// Counts what was taken up.
    var number = 0
    /// As on which somebody looks, the newest last.
    var days: [Day] = []
    /// All packs that there were, by their folders.
    var former: [String: FormerPack] = [:]
    /// Since when something changes and changes again.
    var unsettledSince: ContinuousClock.Instant?

    mutating func take(_ newer: SourceTree) {
      tree = newer
      failure = nil
      number += 1
      for index in days.indices { days[index].isCurrent = false }
    }
  }

  /// The packs as on a day.
  private struct Day {
    let date: CalendarDate
    let chain: Chain
    /// Of the last chain that was good.
    let site: PreviewSite?
    /// The chain is that of the tree as it stands.
    var isCurrent = true
  }

  /// Between two looks, at least.
  private static let pause = Duration.milliseconds(10)
  /// Somebody who never stops changing a file must not keep all others from being seen.
  private static let longestBatch = Duration.seconds(1)
  private static let coarsestClock = Duration.seconds(2)
  /// Days that somebody looks at in turn.
  private static let mostDays = 4

  /// Tells the versions of this run from those of every other.
  private let run = UInt64.random(in: .min ... .max)

  /// The project as on a day.
  func view(asOf day: CalendarDate? = nil) -> LiveView {
    state.withLock { state in
      look(&state)
      return view(asOf: day, &state)
    }
  }

  private func view(asOf date: CalendarDate?, _ state: inout State) -> LiveView {
    let options = options(date)
    let chain = chain(options, &state)
    let good = state.days.filter { $0.site != nil }
    let shown = good.last { $0.date == options.asOf } ?? good.last
    return LiveView(
      version: "\(run)-\(state.number)", asOf: options.asOf,
      site: shown?.site, siteDay: shown?.date,
      isCurrent: state.failure == nil && chain.campaign != nil,
      failure: state.failure,
      diagnostics: state.failure == nil ? chain.diagnostics : [], tree: state.tree,
      former: state.former)
  }

  private func chain(_ options: CheckOptions, _ state: inout State) -> Chain {
    let known = state.days.firstIndex { $0.date == options.asOf }
    if let known, state.days[known].isCurrent { return state.days[known].chain }
    let last = known.map { state.days.remove(at: $0) }
    let chain = Chain(state.tree, options, after: last?.chain ?? state.days.last?.chain)
    var site = last?.site
    if let campaign = chain.campaign, let compiled = chain.compiled {
      site = PreviewSite(campaign, compiled)
      for pack in compiled.packs {
        state.former[pack.folder] = FormerPack(code: pack.code, name: pack.name)
      }
    }
    state.days.append(Day(date: options.asOf, chain: chain, site: site))
    if state.days.count > Self.mostDays {
      state.days.remove(at: state.days.dropLast().firstIndex { $0.site == nil } ?? 0)
    }
    return chain
  }

  private func look(_ state: inout State) {
    let start = ContinuousClock.now
    guard start >= state.nextLook else { return }
    do throws(SystemFailure) {
      let stamp = try SourceStamp.take(project: folder)
      let now = ContinuousClock.now
      // One that took long by itself says nothing of the next one: the machine was busy.
      state.nextLook = now + max(Self.pause, min(now - start, state.took) * 10)
      state.took = now - start
      let today = options(nil).asOf
      let isAnew = state.stamp == nil || state.failure != nil || today != state.today
      if !isAnew, stamp == state.stamp, state.unsure.isEmpty { return }
      let sure = stamp.unchanged(since: state.stamp).subtracting(state.unsure)
      let tree = try SourceTree.read(
        project: folder, keeping: state.tree.files.filter { sure.contains($0.key) })
      guard !tree.isEmpty else {
        return fail("there is no Content and no Templates in '\(folder)'", &state)
      }
      let changed = tree.changes(since: state.tree)
      var next = state
      if stamp != state.stamp { next.readAgainUntil = start + Self.coarsestClock }
      let isSettled = stamp == state.stamp && start >= state.readAgainUntil
      next.unsure = isSettled ? [] : Set(tree.files.keys).subtracting(sure)
      (next.stamp, next.today, next.unsettledSince) = (stamp, today, nil)
      if isAnew || !changed.isEmpty {
        next.take(tree)
        let view = view(asOf: nil, &next)
        let isFirst = state.number == 0
        // A batch of changes is one, and half a file is soon followed by the other half: while the packs
        // were made, and for a moment at least, nothing else may have changed. The first good packs are
        // better than none.
        let unsettledSince = state.unsettledSince ?? start
        let isUrgent = isFirst && view.isCurrent || start - unsettledSince > Self.longestBatch
        while !isUrgent {
          if try SourceStamp.take(project: folder) != stamp {
            state.unsettledSince = unsettledSince
            return
          }
          if .now > start + Self.pause { break }
        }
        // To let go of what stood before takes a while, for which nobody should wait.
        DispatchQueue.global().async { [before = state] in _ = before }
        state = next
        onChange(ProjectChange(changed: isFirst ? [] : changed, view: view))
      } else {
        state = next
      }
    } catch {
      state.stamp = nil
      state.nextLook = .now + Self.pause
      fail("\(error)", &state)
    }
  }

  /// What was read before stands until the folder is back.
  private func fail(_ reason: String, _ state: inout State) {
    guard state.failure != reason else { return }
    state.failure = reason
    state.number += 1
    onChange(ProjectChange(changed: [], view: view(asOf: nil, &state)))
  }
}
