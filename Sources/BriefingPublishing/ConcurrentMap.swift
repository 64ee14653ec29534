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
  let chunks = stride(from: 0, to: elements.count, by: chunk)
    .map { $0..<min($0 + chunk, elements.count) }
  return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    var results = [[Result]?](repeating: nil, count: chunks.count)
    var next = 0
    var done = 0
    func add() {
      guard next < chunks.count else { return }
      let index = next
      let slice = elements[chunks[index]]
      group.addTask {
        (
          index,
          try slice.map { element in
            try Task.checkCancellation()
            return try transform(element)
          }
        )
      }
      next += 1
    }
    for _ in 0..<max(1, jobs) { add() }
    while let (index, values) = try await group.next() {
      results[index] = values
      done += values.count
      progress(done)
      add()
    }
    return results.flatMap { $0 ?? [] }
  }
}
