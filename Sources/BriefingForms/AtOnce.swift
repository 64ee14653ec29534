internal import Dispatch
internal import Synchronization

// For what must not wait as `concurrentMap` does: the stages run without tasks.

/// Makes two values, the second one on another thread. Where none is free until the first one is made,
/// whoever asks makes both: nobody waits for a thread.
package func atOnce<First, Second: Sendable>(
  _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let other = MadeOnce(second)
  DispatchQueue.global().async { _ = other.value }
  return (first(), other.value)
}

/// Makes a value of each, on as many threads as there are processors. For a few that each take a while.
package func atOnce<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ make: @Sendable (Element) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: elements.count))
  DispatchQueue.concurrentPerform(iterations: elements.count) { index in
    let result = make(elements[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
