internal import BriefingDiagnostics
internal import BriefingValidating

/// What is wrong in the packs of some nations: each finding once, with the nations it holds for.
struct NationalFindings {
  private var order: [Diagnostic] = []
  private var nations: [Diagnostic: [Nation]] = [:]

  mutating func add(_ diagnostics: [Diagnostic], in nation: Nation) {
    for diagnostic in Set(diagnostics) where nations[diagnostic]?.last != nation {
      if nations[diagnostic] == nil { order.append(diagnostic) }
      nations[diagnostic, default: []].append(nation)
    }
  }

  var diagnostics: [Diagnostic] {
    order.map { diagnostic in
      let names = (nations[diagnostic] ?? []).map(\.name)
      guard names.count < Nation.allCases.count, let last = names.last else { return diagnostic }
      let list =
        names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
      return Diagnostic(
        diagnostic.check, "\(diagnostic.message) in packs for \(list)", at: diagnostic.location,
        severity: diagnostic.severity, cell: diagnostic.cell, related: diagnostic.related,
        help: diagnostic.help)
    }
  }
}
