/// What a stage made, and what it found wrong on the way.
package struct Diagnosed<Value> {
  package let value: Value
  package let diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic]) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

extension [Diagnostic] {
  /// Whether anything here forbids publication.
  package var containsErrors: Bool { contains { $0.severity == .error } }

  /// In the order of the files, each finding once: a rule that runs for four nations may find the
  /// same thing four times.
  package var inReportingOrder: [Diagnostic] {
    // Equal ones have one location.
    var here: Set<Diagnostic> = []
    return sorted { left, right in
      if left.location != right.location { return left.location < right.location }
      let (leftColumn, rightColumn) = (left.cell?.column ?? -1, right.cell?.column ?? -1)
      return (leftColumn, left.severity, left.check.id, left.message)
        < (rightColumn, right.severity, right.check.id, right.message)
    }
    .filter { diagnostic in
      if here.first?.location != diagnostic.location { here.removeAll(keepingCapacity: true) }
      return here.insert(diagnostic).inserted
    }
  }
}
