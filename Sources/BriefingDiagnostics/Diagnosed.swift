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

  /// How many findings they are.
  package func total(_ severity: Severity? = nil) -> Int {
    reduce(0) { $0 + (severity == nil || $1.severity == severity ? $1.count : 0) }
  }

  /// Of each kind and severity as many as anybody reads; the last of them counts the others.
  package var bounded: [Diagnostic] {
    func kind(_ diagnostic: Diagnostic) -> [String] {
      [diagnostic.check.id, diagnostic.severity.rawValue]
    }
    guard count > Bounds.findings else { return self }
    let totals = Dictionary(map { (kind($0), $0.count) }, uniquingKeysWith: +)
    var listed: [[String]: Int] = [:]
    return compactMap { diagnostic in
      let kind = kind(diagnostic)
      listed[kind, default: 0] += 1
      guard let number = listed[kind], number > Bounds.findings else { return diagnostic }
      guard number == Bounds.findings + 1, let total = totals[kind] else { return nil }
      let rest = total - Bounds.findings
      return Diagnostic(
        diagnostic.check, "\(rest) more of this kind, the first of them here, are not listed",
        at: diagnostic.location, severity: diagnostic.severity,
        help: "mend those that are listed, and check again", count: rest)
    }
  }

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
