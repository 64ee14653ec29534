import Foundation
import Synchronization
import Testing

@testable import BriefingOutput

@Suite(.timeLimit(.minutes(10))) struct ConcurrentMapTests {
  @Test(arguments: [(1, 1), (4, 1), (3, 7), (8, 16), (100, 1000), (0, 1)])
  func keepsTheOrder(jobs: Int, chunk: Int) async throws {
    let elements = Array(0..<100)
    let results = try await concurrentMap(
      elements, jobs: jobs, chunk: chunk, progress: { _ in }
    ) { element in
      // The first ones take longest.
      if element < 10 { usleep(useconds_t(10 - element) * 200) }
      return element * 2
    }
    #expect(results == elements.map { $0 * 2 })
  }

  @Test func makesNothingOfNothing() async throws {
    let results = try await concurrentMap(
      [Int](), jobs: 4, chunk: 16, progress: { _ in Issue.record("progress of nothing") }
    ) { $0 }
    #expect(results == [])
  }

  /// Never more at once than asked for, though the machine could.
  @Test(arguments: [1, 2, 3])
  func keepsToItsJobs(jobs: Int) async throws {
    let running = Mutex(0)
    let most = Mutex(0)
    _ = try await concurrentMap(
      Array(0..<60), jobs: jobs, chunk: 2, progress: { _ in }
    ) { _ in
      let now = running.withLock {
        $0 += 1
        return $0
      }
      most.withLock { $0 = max($0, now) }
      usleep(500)
      running.withLock { $0 -= 1 }
    }
    #expect((1...jobs).contains(most.withLock { $0 }))
  }

  /// Each task at work has a worker to itself, and no work is lost when it passes on.
  @Test(arguments: [1, 2, 5, 1_000_000_000])
  func givesEachTaskAWorkerOfItsOwn(jobs: Int) async throws {
    let (results, workers) = try await concurrentMap(
      Array(0..<100), jobs: jobs, worker: [Int](), chunk: 7
    ) { worker, element in
      worker.append(element)
      return element
    }
    #expect(results == Array(0..<100))
    #expect(workers.count == min(jobs, 15))
    #expect(workers.flatMap(\.self).sorted() == results)
  }

  @Test func tellsHowFarItHasCome() async throws {
    var steps: [Int] = []
    _ = try await concurrentMap(
      Array(0..<10), jobs: 2, chunk: 3, progress: { steps.append($0) }
    ) { $0 }
    #expect(steps.count == 4)
    #expect(steps == steps.sorted())
    #expect(steps.last == 10)
  }

  private struct Failure: Error, Equatable {
    let element: Int
  }

  @Test(arguments: [1, 4])
  func passesAnErrorOnAndStartsNoMore(jobs: Int) async throws {
    let started = Mutex(0)
    await #expect(throws: Failure(element: 5)) {
      try await concurrentMap(Array(0..<10_000), jobs: jobs, chunk: 1, progress: { _ in }) {
        started.withLock { $0 += 1 }
        if $0 == 5 { throw Failure(element: $0) }
        usleep(100)
      }
    }
    #expect(started.withLock { $0 } < 1000)
  }
}
