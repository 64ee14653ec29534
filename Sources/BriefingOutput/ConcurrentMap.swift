internal import Synchronization

/// Maps a collection on several threads at once and keeps its order.
///
/// No more than `jobs` chunks are under way at any moment, so memory does not grow with the
/// collection, only with the results.
///
/// - Parameters:
///   - chunk: how many elements one task takes; enough to outweigh the cost of a task.
///   - progress: called on the caller's side with the number of elements that are done.
package func concurrentMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, chunk: Int,
  progress: (Int) -> Void = { _ in },
  _ transform: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  try await concurrentMap(
    elements, jobs: jobs, worker: (), chunk: chunk, progress: progress
  ) { _, element in try transform(element) }.results
}

/// The same, with a worker for each chunk that is under way. A worker takes one chunk after the
/// other, and so keeps what is dear to make anew for each element, such as a buffer.
///
/// - Parameter worker: of which each begins as a copy.
/// - Returns: the results, and the workers as the last of their chunks left them.
package func concurrentMap<Element: Sendable, Worker: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, worker: Worker, chunk: Int,
  progress: (Int) -> Void = { _ in },
  _ transform: @escaping @Sendable (inout Worker, Element) throws -> Result
) async throws -> (results: [Result], workers: [Worker]) {
  let chunks = stride(from: 0, to: elements.count, by: chunk)
    .map { $0..<min($0 + chunk, elements.count) }
  return try await withThrowingTaskGroup(of: (Int, [Result], Desk<Worker>).self) { group in
    var results = [[Result]?](repeating: nil, count: chunks.count)
    var next = 0
    var done = 0
    func start(at desk: Desk<Worker>) {
      guard next < chunks.count else { return }
      let index = next
      let slice = elements[chunks[index]]
      group.addTask {
        let values = try desk.worker.withLock { worker in
          try slice.map { element in
            try Task.checkCancellation()
            return try transform(&worker, element)
          }
        }
        return (index, values, desk)
      }
      next += 1
    }
    let desks = (0..<min(max(1, jobs), chunks.count)).map { _ in Desk(worker) }
    for desk in desks { start(at: desk) }
    while let (index, values, desk) = try await group.next() {
      results[index] = values
      done += values.count
      progress(done)
      start(at: desk)
    }
    // One after the other, so that what many elements took is not there twice.
    var inOrder: [Result] = []
    inOrder.reserveCapacity(elements.count)
    for index in results.indices {
      inOrder += results[index] ?? []
      results[index] = nil
    }
    return (inOrder, desks.map { $0.worker.withLock { $0 } })
  }
}

/// Where a worker stays while tasks come and go: passed from task to task, all that it keeps would be
/// copied each time. Nobody ever waits for the lock.
private final class Desk<Worker: Sendable>: Sendable {
  let worker: Mutex<Worker>

  init(_ worker: Worker) {
    self.worker = Mutex(worker)
  }
}
