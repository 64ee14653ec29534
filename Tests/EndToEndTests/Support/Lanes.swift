import Dispatch

/// Tests that wait for a process run here, one after another on a thread of their own: on one of
/// Swift's few threads they would keep the other suites from running.
@globalActor actor SmallProjects {
  static let shared = SmallProjects()
  private let lane = Lane("small projects")
  nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }
}

/// A lane for the tests that run the program on one such project over and over.
@globalActor actor ManyRuns {
  static let shared = ManyRuns()
  private let lane = Lane("many runs")
  nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }
}

/// A lane for the tests that generate all 650 packs.
@globalActor actor WholeRepository {
  static let shared = WholeRepository()
  private let lane = Lane("whole repository")
  nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }
}

/// A lane for the tests that mostly wait: for a server, a preview, a browser.
@globalActor actor LivePrograms {
  static let shared = LivePrograms()
  private let lane = Lane("live programs")
  nonisolated var unownedExecutor: UnownedSerialExecutor { lane.asUnownedSerialExecutor() }
}

/// Runs jobs in their order, on Dispatch's threads.
private final class Lane: SerialExecutor {
  private let queue: DispatchQueue

  init(_ label: String) { queue = DispatchQueue(label: label) }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
