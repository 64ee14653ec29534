import Foundation
import Testing

/// Tests that wait for processes run on threads of their own: on one of Swift's few each would keep the
/// other suites from running. There is one more of them than there are cores, since some tests mostly wait.
struct RunsPrograms: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Threads.shared) { try await body() }
  }

  private final class Threads: TaskExecutor {
    static let shared = Threads()

    private let queue = OperationQueue()

    private init() {
      queue.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount + 1
    }

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}

extension Trait where Self == RunsPrograms {
  static var runsPrograms: Self { Self() }
}
