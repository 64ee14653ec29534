internal import BriefingDiagnostics
internal import BriefingOutput

extension HTMLWriter {
  /// A problem and what to do about it.
  mutating func problem(_ problem: Diagnostic) {
    element("div", ["class": "problem"]) { page in
      page.element("strong", text: problem.severity == .error ? "Error: " : "Please check: ")
      page.text(problem.message)
      if let help = problem.help { page.element("div", text: "What to do: \(help)") }
    }
  }
}
