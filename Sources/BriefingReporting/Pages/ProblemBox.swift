internal import BriefingOutput

/// A problem and what to do about it, as every page shows it.
enum ProblemBox {
  static func show(
    _ message: String, help: String?, isError: Bool, _ page: inout HTMLWriter
  ) {
    page.element("div", ["class": "problem"]) { page in
      page.element("strong", text: isError ? "Error: " : "Please check: ")
      page.text(message)
      if let help { page.element("div", text: "What to do: \(help)") }
    }
  }
}
