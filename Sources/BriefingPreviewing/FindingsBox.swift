internal import BriefingDiagnostics
internal import BriefingLoading
internal import BriefingOutput
internal import BriefingValidating

/// What is wrong with the content as it stands, over what was last right.
enum FindingsBox {
  /// More than anybody mends at once.
  private static let most = 20

  static func show(_ view: LiveView, _ page: inout HTMLWriter) {
    let errors = view.errors
    guard view.failure != nil || !errors.isEmpty else { return }
    page.element(
      "section", ["id": "briefing-preview-errors", "class": "errors", "role": "alert"]
    ) { box in
      box.element("h2", text: title(view, count: errors.total()))
      if let failure = view.failure { box.element("p", text: failure) }
      box.element("ol") { list in
        for error in errors.prefix(most) {
          list.element("li") { show(error, in: view, &$0) }
        }
      }
      if errors.count > most {
        box.element("p", text: "And \(errors.count - most) more: briefing check lists them.")
      }
    }
  }

  private static func title(_ view: LiveView, count: Int) -> String {
    let what = view.failure == nil ? count.counted("error") : "The project can't be read"
    if view.isCurrent { return "\(what): what they concern is withheld" }
    guard view.site != nil else { return what }
    let day = view.siteDay == view.asOf ? "" : ", as on \(view.siteDay?.description ?? "")"
    return "\(what): this page is the last good one\(day), and not what the files say now"
  }

  private static func show(_ error: Diagnostic, in view: LiveView, _ page: inout HTMLWriter) {
    let cell = error.cell.map { ", column \($0.header), cell \($0.address)" } ?? ""
    page.element("strong", text: "\(error.location)\(cell)")
    page.element("div", text: "\(error.message.shortened) [\(error.check.id)]")
    if let line = line(of: error, in: view) { page.element("pre", text: line) }
    if let related = error.related {
      page.element("div", text: "\(related.location): \(related.message.shortened)")
    }
    if let help = error.help { page.element("div", text: "What to do: \(help.shortened)") }
  }

  /// As it stands in the file, where that is text.
  private static func line(of error: Diagnostic, in view: LiveView) -> String? {
    guard let number = error.location.line, !error.location.path.hasSuffix(".xlsx"),
      let bytes = view.tree.files[error.location.path]
    else { return nil }
    let lines = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    let text = String(decoding: lines[number - 1], as: UTF8.self)
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text.shortened
  }
}
